/// A world that the explorer can walk through: its states, what may happen in each, and what must
/// hold.
///
/// Everything that a model answers follows from its arguments alone. The explorer keeps no states,
/// only the way to them, and finds a state again by taking the same actions once more; a model that
/// lists its actions in another order at the second time has no history.
///
/// A till that must not be overdrawn, and a way of one's own to choose at random:
///
///     struct Till: Model {
///       var initialStates: [Int] { [10] }
///       var properties: [Property<Till>] { [.always("never in debt") { $0 >= 0 }] }
///       func actions(in state: Int, into actions: inout [Int]) { actions += [-5, -3, 2] }
///       func next(_ state: Int, _ action: Int) -> Int? { state + action > 20 ? nil : state + action }
///       func fingerprint(of state: Int) -> Fingerprint {
///         var fingerprint = Fingerprinter()
///         fingerprint.combine(state)
///         return fingerprint.finalize()
///       }
///     }
///
///     let shortest = Explorer(Till()).explore().outcome.violation
///     let walk = RandomWalk(Till(), seed: 1, runs: 100, length: 200) { _, actions, dice in
///       dice.below(4) == 0 ? dice.below(actions.count) : actions.count - 1
///     }
///     let found = walk.walk().violation
public protocol Model: Sendable {
  /// One situation of the world, as a value.
  associatedtype State: Sendable
  /// One thing that may happen.
  associatedtype Action: Sendable, Hashable

  /// Where the world may begin, in an order that is always the same.
  var initialStates: [State] { get }

  /// What has to hold, in the order in which violations of one state are reported.
  var properties: [Property<Self>] { get }

  /// Appends everything that may be tried in a state, in an order that is always the same.
  ///
  /// The array comes in empty and is used again for the next state, so that nothing is allocated
  /// for each. At most 65,536 actions of one state can be told apart.
  func actions(in state: State, into actions: inout [Action])

  /// The state that an action leads to; `nil` where it cannot happen.
  func next(_ state: State, _ action: Action) -> State?

  /// Whether a state may break a property that must hold always; where one look tells that it breaks
  /// none, they are not asked one by one.
  func mayViolate(_ state: State) -> Bool

  /// A digest of all that tells one state from another, which `Fingerprinter` makes.
  func fingerprint(of state: State) -> Fingerprint

  /// Whether the futures of a state are still looked at.
  func boundary(of state: State) -> Boundary

  /// What an action may be replaced with to make a failing run easier to read, simplest first.
  func simplifications(of action: Action) -> [Action]

  /// Ways that are shorter than one that fails and may fail as well, the shortest first: they leave
  /// out what belongs together, and change the rest so that it still fits.
  func abridgements(of actions: [Action]) -> [[Action]]

  /// The memory that a state of the frontier takes, which the memory bound counts.
  var bytesPerState: Int { get }

  /// The memory that the model itself has come to take, which the memory bound counts too.
  var sharedBytes: Int { get }
}

extension Model {
  public func boundary(of state: State) -> Boundary { .inside }

  public func mayViolate(_ state: State) -> Bool { true }

  public func simplifications(of action: Action) -> [Action] { [] }

  public func abridgements(of actions: [Action]) -> [[Action]] { [] }

  public var sharedBytes: Int { 0 }

  /// What the value itself takes, without what it refers to.
  public var bytesPerState: Int { MemoryLayout<State>.stride }
}
