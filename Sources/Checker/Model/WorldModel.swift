internal import Bitcoin
internal import Channels
public import Exploration
internal import MockLedger
public import Simulation

/// A channel with everything that may happen to it, for the explorer: the real parties and the real
/// ledger of a story, and every move that a story could make next.
public struct WorldModel: Model {
  /// How large it is.
  public let bounds: WorldBounds
  /// What must hold.
  public let promises: [Promise]
  let terms: Timelock.Terms
  private let judge: Judge
  let memory = ModelMemory()
  private let beginnings: [Situation]

  /// Builds the worlds that the futures begin in; the prologue is made by honest sides, and no rule
  /// that is waived keeps it from happening.
  public init(
    _ bounds: WorldBounds, promises: [Promise] = Promise.allCases
  ) throws(ScenarioFault) {
    var beginnings: [Situation] = []
    for cheat in bounds.adversary.cheats {
      let world = try bounds.scenario().end().marked
      beginnings.append(Situation(world, cheat: cheat, allowance: bounds.allowance))
    }
    self.init(bounds, promises: promises, from: beginnings)
  }

  /// Lets the futures begin in situations, however they came about.
  init(_ bounds: WorldBounds, promises: [Promise], from beginnings: [Situation]) {
    self.bounds = bounds
    self.promises = promises
    self.beginnings = beginnings
    terms = bounds.terms
    judge = Judge(bounds, remembering: memory.worlds)
  }

  public var initialStates: [Situation] { beginnings }

  /// Whether the prologue has led to a channel; where a side has refused the terms there is nothing
  /// to explore, and that nothing goes wrong would say nothing.
  public var hasChannel: Bool {
    bounds.start == .opening || beginnings.allSatisfy { $0.world.fundedChannel != nil }
  }

  public var properties: [Property<WorldModel>] {
    let judge = judge
    return promises.map { promise in
      .always(promise.rawValue) { promise.isKept(in: $0, judge) }
    }
  }

  /// What the world of a situation breaks of all that is promised to a side, whatever the way to
  /// there was.
  func brokenPromises(to role: PaymentRole, in situation: Situation) -> [Promise] {
    Promise.allCases.filter { !judge.keeps($0, to: role, in: situation) }
  }

  public func actions(in state: Situation, into actions: inout [Deed]) {
    var choices = Choices(state, in: self, into: actions)
    choices.addAll()
    actions = choices.deeds
  }

  public func next(_ state: Situation, _ action: Deed) -> Situation? {
    state.after(action, memory)
  }

  public func fingerprint(of state: Situation) -> Fingerprint { state.fingerprint }

  public func boundary(of state: Situation) -> Boundary { boundary(of: state.world) }

  /// Where a chain ends, the question does, whatever the sides are at.
  func boundary(of world: World) -> Boundary {
    world.height.value < bounds.lastHeight ? .inside : .endOfQuestion
  }

  /// Worlds share nearly all that they consist of.
  public var bytesPerState: Int { 512 }
}

extension WorldModel {
  /// Looks at every future, the nearest first.
  ///
  /// The explorer goes through numbers that stand for situations, and what it finds is told in the
  /// words of this model.
  public func explore(
    bounds: Bounds = Bounds(), threads: Threads = .all, observer: Observer = Observer()
  ) -> Explored<WorldModel> {
    let numbered = NumberedModel(self)
    return Explorer(numbered, bounds: bounds, threads: threads).explore(observer: observer)
      .translated { numbered.path($0) }
  }
}

extension WorldBounds {
  /// A story under these bounds: the prologue, and what follows it.
  public func scenario(
    name: String = "exploration", about: String = "", _ deeds: [Deed] = []
  ) -> Scenario {
    var scenario = Scenario(
      name: name, about: about, seed: "exploration", terms: terms, waived: waived,
      moves: prologue + Moves(deeds.flatMap(\.moves)))
    scenario.recording = recording
    return scenario
  }
}
