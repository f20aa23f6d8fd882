internal import Bitcoin
public import Channels
public import ExactJSON
public import Simulation

// How moves and changes of a one-way channel are written.
extension OneWay {
  /// The terms as messages say them, but with amounts as people write them.
  public static func json(of terms: Terms) -> JSON {
    guard var object = terms.json.object else { return terms.json }
    object[Terms.Key.capacity] = .written(terms.capacity)
    object[Terms.Key.unit] = .written(terms.unit)
    return .object(object)
  }

  public static func terms(_ json: JSON) throws(MemberError) -> Terms { try Terms(json: json) }

  public static var termsNotes: [MemberNote] { Terms.notes }

  public static func json(of message: Message) -> JSON { message.json }

  public static func json(of order: Order, to role: PaymentRole) -> JSONObject {
    switch order {
    case .open: [MoveWord.open: .role(role)]
    case .pay(let amount): [MoveWord.pay: .written(amount)]
    case .release(let amount): [MoveWord.release: .written(amount)]
    case .close: [MoveWord.close: .role(role)]
    case .giveUp: [MoveWord.giveUp: .role(role)]
    case .resume: [MoveWord.resume: .role(role)]
    case .topUp(let amount): [MoveWord.topUp: .written(amount)]
    }
  }

  public static func json(of trick: Trick) -> JSONObject {
    switch trick {
    case .askBackwards(let amount): [MoveWord.askBackwards: .written(amount)]
    case .doubleSpend(let fee):
      [MoveWord.doubleSpend: .string(MoveWord.funding), MoveWord.extraFee: .written(fee)]
    }
  }

  public static func json(of change: Tampering<MessageChange>) -> JSONObject {
    switch change {
    case .message(.channel): [MoveWord.channel: .string(ChangeKey.another)]
    case .message(.state(let state)): [MoveWord.state: .number(state)]
    case .message(.toPayee(let amount)): [MoveWord.toPayee: .written(amount)]
    case .message(.spentValue(let amount)): [MoveWord.spentValue: .written(amount)]
    case .message(.closes(let count)): [MoveWord.closes: .number(count)]
    case .message(.zeroByte): [MoveWord.branch: .string(MoveWord.zeroByte)]
    case .transaction(let change): change.json(everythingTo: PaymentRole.payer)
    case .signature(let change): change.json
    }
  }

  /// What moves and changes of this family are called.
  enum MoveWord {
    static let open = "open"
    static let pay = "pay"
    static let release = "release"
    static let close = "close"
    static let giveUp = "give-up"
    static let resume = "resume"
    static let topUp = "top-up"
    static let askBackwards = "ask-backwards"
    static let doubleSpend = "double-spend"
    static let extraFee = "extra-fee"
    static let funding = "funding"
    static let channel = "channel"
    static let state = "state"
    static let toPayee = "to-payee"
    static let spentValue = "spent-value"
    static let closes = "closes"
    static let branch = "branch"
    static let zeroByte = "zero-byte"
  }
}
