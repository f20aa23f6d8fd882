internal import Bitcoin
internal import Channels
public import ExactJSON

extension Move {
  /// The move as a person writes it: its first key names it, the others are its details.
  public var json: JSON { .object(object) }

  private var object: JSONObject {
    let name = kind.rawValue
    switch self {
    case .open:
      return [name: .role(.payer)]
    case .pay(let amount), .release(let amount), .askBackwards(let amount):
      return [name: .written(amount)]
    case .close(let role), .giveUp(let role), .resume(let role), .tick(let role),
      .restart(let role), .silence(let role), .wake(let role), .withhold(let role),
      .crash(let role, afterEffects: nil):
      return [name: .role(role)]
    case .exchange:
      return [name: .string(Word.everything)]
    case .mine(let blocks, let choice), .reorganise(let blocks, let choice):
      return choice.adding(to: [name: .number(blocks)])
    case .deliver(let role, let message), .drop(let role, let message),
      .duplicate(let role, let message), .delay(let role, let message, _),
      .reorder(let role, let message, _), .tamper(let role, let message, _, _):
      return details(after: [name: .role(role), Key.message: .number(message)])
    case .crash(let role, let effects?):
      return [name: .role(role), Key.afterEffects: .number(effects)]
    case .broadcast(let role, let transaction, let tampering):
      var object: JSONObject = [name: .string("\(transaction)"), Key.by: .role(role)]
      object[Key.change] = tampering?.json
      return object
    case .doubleSpend(let fee):
      return [name: .string(Word.funding), Key.extraFee: .written(fee)]
    case .malleate:
      return [name: .string(Word.funding)]
    }
  }

  /// What is to be said of a message beside its place in the queue.
  private func details(after place: JSONObject) -> JSONObject {
    var object = place
    if case .delay(_, _, let blocks) = self { object[Key.blocks] = .number(blocks) }
    if case .reorder(_, _, let before) = self { object[Key.before] = .number(before) }
    if case .tamper(_, _, let tampering, let signedAgain) = self {
      object[Key.change] = tampering.json
      object[Key.signedAgain] = .bool(signedAgain)
    }
    return object
  }

  /// What details are called.
  enum Key {
    static let message = "message"
    static let blocks = "blocks"
    static let before = "before"
    static let afterEffects = "after-effects"
    static let by = "by"
    static let change = "change"
    static let signedAgain = "signed-again"
    static let extraFee = "extra-fee"
    static let with = "with"
    static let without = "without"
  }

  /// The only words that some moves can be about.
  enum Word {
    static let everything = "all"
    static let funding = "funding"
  }
}

extension MinerChoice {
  /// Adds what the miner chooses to a move; the mempool's best goes without saying.
  fileprivate func adding(to move: JSONObject) -> JSONObject {
    var object = move
    switch self {
    case .mempool: break
    case .without(let labels): object[Move.Key.without] = .labels(labels)
    case .only(let labels): object[Move.Key.with] = .labels(labels)
    }
    return object
  }
}

extension JSON {
  fileprivate static func labels(_ labels: [TransactionLabel]) -> JSON {
    .array(labels.map { .string("\($0)") })
  }

  /// A side of the channel.
  static func role(_ role: PaymentRole) -> JSON { .string(role.rawValue) }

  /// An amount as people write it: in thousandths of a bitcoin as long as two digits behind the
  /// point are enough, in satoshis otherwise.
  static func written(_ amount: Amount) -> JSON {
    guard amount.satoshis.isMultiple(of: 1_000), amount.isInRange, amount != .zero else {
      return .number(amount.satoshis)
    }
    var digits = amount.text(in: .mBTC)[...]
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return .string("\(digits) \(AmountUnit.mBTC.rawValue)")
  }
}
