internal import Bitcoin
public import Channels
internal import Secp256k1

extension Timelock {
  /// What payer and payee have in common, so that the rules that bind both are written once.
  protocol Side: Sendable {
    /// Where the party can stand.
    associatedtype State: Hashable & Sendable
    /// What its owner can want.
    associatedtype Order: Hashable & Sendable

    /// Which side it is.
    static var role: PaymentRole { get }
    /// Signs for the funding output.
    var secret: SecretKey { get }
    /// Its key and where its share goes.
    var member: Member { get }
    /// The rules that it holds to.
    var rulebook: Rulebook { get }
    /// What it has seen of the chain.
    var outlook: Outlook { get set }
    /// What it must not forget.
    var state: State { get set }
    /// How many records it has asked to store.
    var records: RecordNumber { get set }
    /// Where it stands, in a word.
    var phase: Phase { get }

    /// What is stored of a state.
    static func record(_ number: RecordNumber, of state: State) -> Record

    /// What a message leads to.
    func receive(_ message: Message) throws(Refusal) -> Transition
    /// What an order leads to.
    func obey(_ order: Order) throws(Refusal) -> Transition
    /// What a look at the chain leads to.
    func look() -> Transition
    /// Whether what it holds since the last message can be in the very next block by its state's
    /// lock, so that there is no block to wait for.
    var isDue: Bool { get }
  }

  /// What can reach a side.
  public enum Input<Order: Hashable & Sendable>: Sendable {
    /// The other side says something.
    case message(Message)
    /// Its owner wants something.
    case order(Order)
    /// It looks at the chain.
    case chain(ChainFacts)
  }

  /// What an input leads to: perhaps another state, and what is to be done then.
  struct Transition<Side: Timelock.Side> {
    /// The state from now on; `nil` if it stays.
    let state: Side.State?
    /// What is to be done, in this order; another state is stored first.
    let effects: [Effect<Timelock>]
  }
}

extension Timelock.Side {
  typealias Transition = Timelock.Transition<Self>
  typealias Action = Effect<Timelock>.Action

  /// Stays where it is: nothing that is done then depends on a new record.
  func stay(_ actions: [Action] = []) -> Transition {
    Transition(state: nil, effects: actions.map { Effect($0, after: nil) })
  }

  /// Goes on to another state: its record comes first, and all the rest says so.
  ///
  /// The actions stand inline, so that an update allocates one array of effects and no other.
  func move<let count: Int>(
    to state: State, _ actions: InlineArray<count, Action>
  ) -> Transition {
    let number = records + 1
    var effects: [Effect<Timelock>] = []
    effects.reserveCapacity(count + 1)
    effects.append(Effect(.store(Self.record(number, of: state)), after: nil))
    for index in actions.indices {
      effects.append(Effect(actions[index], after: number))
    }
    return Transition(state: state, effects: effects)
  }

  /// Goes on to another state and does nothing more.
  func move(to state: State) -> Transition { move(to: state, []) }

  /// Makes a transition.
  mutating func make(_ transition: Transition) -> [Effect<Timelock>] {
    if let state = transition.state {
      self.state = state
      records += 1
    }
    return transition.effects
  }

  /// Why a message cannot be taken in this phase.
  func outOfPhase(_ message: Timelock.Message) -> Timelock.Refusal {
    .agreement(.wrongPhase(.message(message.kind), phase: phase))
  }

  /// Why an order cannot be followed in this phase.
  func outOfPhase(_ order: Timelock.OrderKind) -> Timelock.Refusal {
    .agreement(.wrongPhase(.order(order), phase: phase))
  }

  /// Refuses an update once closing has begun: what was settled must stay the last word.
  func refuseWhileClosing() throws(Timelock.Refusal) {
    try rulebook.refuse(.update(.closing(phase: phase)))
  }
}
