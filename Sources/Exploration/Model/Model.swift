/// A model that the explorer can check: its states, the actions in each, and the properties that
/// must hold.
///
/// Every answer of a model must depend on its arguments alone. The explorer keeps no states, only
/// the path to each, and finds a state again by replaying the actions of its path; so a model must
/// list the actions of a state in the same order each time.
///
/// A till that must not be overdrawn, explored and then walked with a chooser of one's own:
///
///     struct Till: Model {
///       var initialStates: [Int] { [10] }
///       var properties: [Property<Till>] { [.always("never in debt") { $0 >= 0 }] }
///       func actions(in _: Int, into actions: inout [Int]) { actions += [-5, -3, 2] }
///       func next(_ state: Int, _ action: Int) -> Int? {
///         state + action > 20 ? nil : state + action
///       }
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
  /// One state of the model, as a value.
  associatedtype State: Sendable
  /// One action that may be possible in a state.
  associatedtype Action: Sendable, Hashable

  /// The states in which the model may begin, always in the same order.
  var initialStates: [State] { get }

  /// The properties that must hold, in the order in which violations of one state are reported.
  var properties: [Property<Self>] { get }

  /// Appends every action that may be tried in a state, always in the same order.
  ///
  /// The array comes in empty and is reused for the next state, so that no state needs an
  /// allocation. A state can have at most 65,536 actions.
  func actions(in state: State, into actions: inout [Action])

  /// The state that an action leads to; `nil` if the action is not possible.
  func next(_ state: State, _ action: Action) -> State?

  /// Whether a state may break a property of kind `always`: a quick test, so that most states need
  /// not be judged property by property.
  func mayViolate(_ state: State) -> Bool

  /// The fingerprint of everything in which two states can differ, made with `Fingerprinter`.
  ///
  /// It must be the same in every process if the exploration is to go on from a checkpoint.
  func fingerprint(of state: State) -> Fingerprint

  /// Whether the futures of a state are still explored.
  func boundary(of state: State) -> Boundary

  /// The actions that may replace an action to make a failing run easier to read, simplest first.
  func simplifications(of action: Action) -> [Action]

  /// Shorter paths that may fail like a failing one, the shortest first: each leaves out actions
  /// that belong together, and adapts the rest.
  func abridgements(of actions: [Action]) -> [[Action]]

  /// The memory of a state in the frontier, which the memory bound counts.
  var bytesPerState: Int { get }

  /// The memory that the model itself takes by now, which the memory bound counts too.
  var sharedBytes: Int { get }
}

extension Model {
  public func boundary(of _: State) -> Boundary { .inside }

  public func mayViolate(_: State) -> Bool { true }

  public func simplifications(of _: Action) -> [Action] { [] }

  public func abridgements(of _: [Action]) -> [[Action]] { [] }

  public var sharedBytes: Int { 0 }

  /// The size of the value itself, without what it refers to.
  public var bytesPerState: Int { MemoryLayout<State>.stride }
}
