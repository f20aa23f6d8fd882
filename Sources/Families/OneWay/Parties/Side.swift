internal import Bitcoin
internal import Channels
internal import Secp256k1

extension OneWay {
  /// What payer and payee have in common, so that the rules that bind both are written once.
  protocol Side: Sendable {
    /// Where the party can stand.
    associatedtype State: Hashable & Sendable

    /// Which side it is.
    static var role: PaymentRole { get }
    /// Signs for the channel's outputs.
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
    /// Whether what it holds since the last message must be on its way at once, so that there is no
    /// block to wait for.
    var isDue: Bool { get }
  }

  /// What an input leads to: perhaps another state, and what is to be done then.
  struct Transition<Side: OneWay.Side> {
    /// The state from now on; `nil` if it stays.
    let state: Side.State?
    /// What is to be done, in this order; another state is stored first.
    let effects: [Effect<OneWay>]
  }
}

extension OneWay.Side {
  typealias Transition = OneWay.Transition<Self>
  typealias Action = Effect<OneWay>.Action

  /// Takes an input: gives what is to be done, or refuses and changes nothing.
  mutating func take(
    _ input: PartyInput<OneWay>
  ) throws(OneWay.Refusal) -> [Effect<OneWay>] {
    switch input {
    case .message(let message, _):
      let effects = make(try receive(message))
      return isDue ? effects + make(look()) : effects
    case .order(let order): return make(try obey(order))
    case .look(let facts):
      outlook.look(facts)
      return make(look())
    }
  }

  /// Stays where it is: nothing that is done then depends on a new record.
  func stay(_ actions: [Action] = []) -> Transition {
    Transition(state: nil, effects: actions.map { Effect($0, after: nil) })
  }

  /// Goes on to another state: its record comes first, and all the rest says so.
  func move(to state: State, _ actions: [Action] = []) -> Transition {
    let number = records + 1
    var effects: [Effect<OneWay>] = []
    effects.reserveCapacity(actions.count + 1)
    effects.append(Effect(.store(Self.record(number, of: state)), after: nil))
    for action in actions { effects.append(Effect(action, after: number)) }
    return Transition(state: state, effects: effects)
  }

  /// Makes a transition.
  private mutating func make(_ transition: Transition) -> [Effect<OneWay>] {
    if let state = transition.state {
      self.state = state
      records += 1
    }
    return transition.effects
  }

  /// Why a message cannot be taken in this phase.
  func outOfPhase(_ message: OneWay.Message) -> OneWay.Refusal {
    .agreement(.wrongPhase(.message(message.kind), phase: phase))
  }

  /// Why an order cannot be followed in this phase.
  func outOfPhase(_ order: OneWay.Order) -> OneWay.Refusal {
    .agreement(.wrongPhase(.order(order.kind), phase: phase))
  }

  /// Refuses a payment once closing has begun: the close must stay the last word.
  func refuseWhileClosing() throws(OneWay.Refusal) {
    try rulebook.refuse(.payment(.closing(phase: phase)))
  }
}
