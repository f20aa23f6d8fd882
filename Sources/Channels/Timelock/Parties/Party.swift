internal import Bitcoin
internal import Secp256k1

extension Timelock {
  /// What payer and payee have in common, so that the rules that bind both are written once.
  protocol Party: Sendable {
    /// Where the party can stand.
    associatedtype State: Hashable & Sendable
    /// What it stores.
    associatedtype Record: Hashable & Sendable

    /// Which side it is.
    static var role: Role { get }
    /// Signs for the funding output.
    var secret: SecretKey { get }
    /// Its key and where its share goes.
    var member: Member { get }
    /// The rules that it holds to.
    var rulebook: Rulebook { get }
    /// What it has seen of the chain.
    var outlook: Outlook { get }
    /// What it must not forget.
    var state: State { get set }
    /// How many records it has asked to store.
    var records: RecordNumber { get set }
    /// Where it stands, in a word.
    var phase: Phase { get }

    /// What is stored of a state.
    static func record(_ number: RecordNumber, of state: State) -> Record
  }

  /// What an input leads to: perhaps another state, and what is to be done then.
  struct Transition<Party: Timelock.Party> {
    /// The state from now on, to be stored before anything else is done; `nil` if none changes.
    let state: Party.State?
    /// What is to be done then, in this order.
    let actions: [Effect<Party.Record>.Action]

    /// Stays where it is.
    static func stay(_ actions: Effect<Party.Record>.Action...) -> Self {
      Transition(state: nil, actions: actions)
    }

    /// Stores another state and then does the rest.
    static func move(
      to state: Party.State, _ actions: Effect<Party.Record>.Action...
    ) -> Self {
      Transition(state: state, actions: actions)
    }
  }
}

extension Timelock.Party {
  typealias Transition = Timelock.Transition<Self>
  typealias Action = Timelock.Effect<Record>.Action

  /// Makes a transition: the record comes first, and everything else says so.
  mutating func make(_ transition: Transition) -> [Timelock.Effect<Record>] {
    guard let state = transition.state else {
      return transition.actions.map { Timelock.Effect($0, after: nil) }
    }
    self.state = state
    records += 1
    var effects: [Timelock.Effect<Record>] = []
    effects.reserveCapacity(transition.actions.count + 1)
    effects.append(Timelock.Effect(.store(Self.record(records, of: state)), after: nil))
    for action in transition.actions {
      effects.append(Timelock.Effect(action, after: records))
    }
    return effects
  }

  /// Why a message cannot be taken in this phase.
  func outOfPhase(_ message: Timelock.Message) -> Timelock.Refusal {
    .wrongPhase(.message(message.kind), phase: phase)
  }

  /// Why an order cannot be followed in this phase.
  func outOfPhase(_ order: Timelock.OrderKind) -> Timelock.Refusal {
    .wrongPhase(.order(order), phase: phase)
  }

  /// Refuses an update once closing has begun: what was settled must stay the last word.
  func requireNotClosing() throws(Timelock.Refusal) {
    try rulebook.require(false, else: .closing(phase: phase))
  }
}
