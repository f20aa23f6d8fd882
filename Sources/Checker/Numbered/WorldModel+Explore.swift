internal import Channels
public import Exploration
internal import Simulation

/// A model with its situations numbered, and what the numbers stand for.
public struct NumberedWorld<Family: CheckedFamily>: Sendable {
  /// The model that the explorer goes through.
  public let model: NumberedModel
  let oracle: WorldOracle<Family>

  /// Numbers the situations of a model.
  public init(_ plain: WorldModel<Family>, reducing reductions: Reductions = .all) {
    let oracle = WorldOracle(plain, reductions)
    let scenes = SceneBook(
      roleCount: Family.Role.allCases.count, describing: { oracle.description(of: $0) },
      stopping: { oracle.stopped($0) })
    let turns = TurnBook(
      scenes, sideTurns: { oracle.sideTurns($0, in: scenes[$1]) },
      jointTurns: { oracle.jointTurns(in: scenes[$0], scenes) })
    let promises = NumberedPromises(
      plain.promises.map { ($0.rawValue, $0.mask) }, byFlaw: Self.masksByFlaw
    ) { scene, role in oracle.brokenPromises(to: role, in: scenes[scene]) }
    self.oracle = oracle
    model = NumberedModel(
      roleCount: Family.Role.allCases.count, scenes, oracle.mails, oracle.signings, turns,
      promises, from: plain.initialStates.map { oracle.numbered($0, scenes) })
  }

  /// The promises that are broken by what was seen in single moves.
  private static var masksByFlaw: [UInt64] {
    Flaws.every.map { flaws in
      Family.Promise.allCases.filter { !$0.isKept(despite: flaws) }.reduce(0) { $0 | $1.mask }
    }
  }

  /// The same path through the plain model.
  public func path(_ path: Path<NumberedModel>) -> Path<WorldModel<Family>> {
    oracle.path(path, of: model)
  }
}

extension CheckedFamily {
  public static func numbered(
    _ model: WorldModel<Self>, reducing reductions: Reductions
  ) -> NumberedWorld<Self> {
    NumberedWorld(model, reducing: reductions)
  }
}

extension WorldModel {
  /// Looks at every future, the nearest first.
  ///
  /// The explorer goes through numbers that stand for situations, and what it finds is told in the
  /// words of this model.
  public func explore(
    bounds: Bounds = Bounds(), threads: Threads = .all, reducing reductions: Reductions = .all,
    observer: Observer = Observer()
  ) -> Explored<WorldModel> {
    let numbered = Family.numbered(self, reducing: reductions)
    return Explorer(numbered.model, bounds: bounds, threads: threads)
      .explore(observer: observer)
      .translated { numbered.path($0) }
  }

  /// The same with a record on disk, from which a later process can go on.
  public func explore(
    bounds: Bounds = Bounds(), threads: Threads = .all, reducing reductions: Reductions = .all,
    observer: Observer = Observer(), checkpoint: Checkpoint
  ) throws(CheckpointError) -> Explored<WorldModel> {
    let numbered = Family.numbered(self, reducing: reductions)
    return try Explorer(numbered.model, bounds: bounds, threads: threads)
      .explore(observer: observer, checkpoint: checkpoint)
      .translated { numbered.path($0) }
  }
}
