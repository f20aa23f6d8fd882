internal import Bitcoin
internal import Channels
public import Exploration
public import Simulation

/// A channel with everything that may happen to it, for the explorer: the real parties and the real
/// ledger, and every move that a scenario could make next.
public struct WorldModel<Family: CheckedFamily>: Model {
  /// How large it is.
  public let bounds: Family.Bounds
  /// What must hold.
  public let promises: [Family.Promise]
  let terms: Family.Terms
  private let judge: Judge<Family>
  let memory = ModelMemory<Family>()
  private let beginnings: [Situation<Family>]

  /// Builds the worlds that the futures begin in; the prologue is made by honest participants, and
  /// no rule that is waived keeps it from happening.
  public init(
    _ bounds: Family.Bounds, promises: [Family.Promise] = Family.Promise.allCases
  ) throws(ScenarioFault<Family>) {
    var beginnings: [Situation<Family>] = []
    for cheat in bounds.adversary.cheats {
      let world = try bounds.scenario().end().marked
      beginnings.append(Situation(world, cheat: cheat, allowance: bounds.allowance))
    }
    self.init(bounds, promises: promises, from: beginnings)
  }

  /// Lets the futures begin in situations, however they came about.
  init(_ bounds: Family.Bounds, promises: [Family.Promise], from beginnings: [Situation<Family>]) {
    self.bounds = bounds
    self.promises = promises
    self.beginnings = beginnings
    terms = bounds.terms
    judge = Judge(
      terms: bounds.terms, undoable: bounds.reorganisationDepth, remembering: memory.worlds)
  }

  public var initialStates: [Situation<Family>] { beginnings }

  /// Whether the prologue has led to a channel; where a participant has refused the terms there is
  /// nothing to explore, and that nothing goes wrong would say nothing.
  public var hasChannel: Bool {
    !bounds.beginsOpen || beginnings.allSatisfy { $0.world.contract != nil }
  }

  public var properties: [Property<WorldModel>] {
    let judge = judge
    return promises.map { promise in
      .always(promise.rawValue) { judge.isKept(promise, in: $0) }
    }
  }

  /// What a situation breaks of the promises that are looked at.
  func brokenPromises(in situation: Situation<Family>) -> [Family.Promise] {
    promises.filter { !judge.isKept($0, in: situation) }
  }

  /// What the world of a situation breaks of what is promised to a participant and looked at,
  /// whatever the way to there was.
  func brokenPromises(to role: Family.Role, in situation: Situation<Family>) -> [Family.Promise] {
    promises.filter { !judge.keeps($0, to: role, in: situation) }
  }

  public func actions(
    in state: Situation<Family>, into actions: inout [ModelAction<Family>]
  ) {
    var choices = Choices(state, in: self, into: actions)
    choices.addAll()
    actions = choices.actions
  }

  public func next(
    _ state: Situation<Family>, _ action: ModelAction<Family>
  ) -> Situation<Family>? {
    Family.next(state, action, memory)
  }

  public func fingerprint(of state: Situation<Family>) -> Fingerprint { state.fingerprint }

  public func boundary(of state: Situation<Family>) -> Boundary { boundary(of: state.world) }

  /// Where a chain ends, the question does, whatever the participants are at.
  func boundary(of world: World<Family>) -> Boundary {
    world.height.value < bounds.lastHeight ? .inside : .endOfQuestion
  }

  /// Whether nothing that is promised can change any more: the money is where nothing can undo it,
  /// and every honest participant has looked since, and holds to all its rules.
  func isOver(_ situation: Situation<Family>) -> Bool {
    guard Family.restsOnceDecided, bounds.neglected.isEmpty,
      situation.honest.allSatisfy({
        bounds.waived[$0].isEmpty && situation.missed[$0.index] == 0 && situation.world.isAwake($0)
      })
    else { return false }
    let undoable =
      situation.allowance.permits(.reorganisations) ? bounds.reorganisationDepth : 0
    return Family.isDecided(situation.world, undoable: undoable)
  }

  /// Worlds share nearly all that they consist of.
  public var bytesPerState: Int { 512 }
}

extension CheckedFamily {
  public static func next(
    _ situation: Situation<Self>, _ action: ModelAction<Self>, _ memory: ModelMemory<Self>
  ) -> Situation<Self>? {
    situation.after(action, memory)
  }
}
