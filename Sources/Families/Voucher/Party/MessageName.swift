public import Channels
public import Simulation

extension Voucher {
  /// What a message to the ledger is in its channel.
  public enum MessageName: Hashable, Sendable {
    /// Creates the contract with its first money.
    case create
    /// Puts more money into the contract.
    case addFunds
    /// Hands in a voucher of a lane.
    case update(PaymentRole, lane: UInt64, nonce: UInt64)
    /// Starts the window after which the channel can be collected.
    case settle(PaymentRole)
    /// Pays both sides and ends the channel.
    case collect(PaymentRole)
  }
}

extension Voucher.MessageName: LosslessStringConvertible {
  /// How each kind of name is written, with L for a lane and N for a nonce.
  public static let forms = [
    "create", "add-funds", "payee's voucher L/N", "payer's voucher L/N", "payer's settle",
    "payee's settle", "payer's collect", "payee's collect",
  ]

  public var description: String {
    switch self {
    case .create: "create"
    case .addFunds: "add-funds"
    case .update(let role, let lane, let nonce): "\(role.rawValue)'s voucher \(lane)/\(nonce)"
    case .settle(let role): "\(role.rawValue)'s settle"
    case .collect(let role): "\(role.rawValue)'s collect"
    }
  }

  /// Reads what `description` writes, and nothing else.
  public init?(_ text: String) {
    switch text {
    case "create": self = .create
    case "add-funds": self = .addFunds
    default:
      guard let name = Self.owned(text), name.description == text else { return nil }
      self = name
    }
  }

  private static func owned(_ text: String) -> Self? {
    for role in PaymentRole.allCases where text.hasPrefix("\(role.rawValue)'s ") {
      let words = text.dropFirst(role.rawValue.count + 3).split(separator: " ")
      switch (words.first, words.count) {
      case ("settle", 1): return .settle(role)
      case ("collect", 1): return .collect(role)
      case ("voucher", 2):
        let numbers = words[1].split(separator: "/").map { UInt64($0) }
        guard numbers.count == 2, let lane = numbers[0], let nonce = numbers[1] else {
          return nil
        }
        return .update(role, lane: lane, nonce: nonce)
      default: return nil
      }
    }
    return nil
  }
}

extension Voucher.MessageName: TransactionNaming {
  public static var funding: Self { .create }

  public var mark: Mark {
    switch self {
    case .create: Mark(1)
    case .addFunds: Mark(2)
    case .update(let role, let lane, let nonce):
      Mark(high: lane, low: nonce).mixed(with: 3 + role.index)
    case .settle(let role): Mark(5 + role.index)
    case .collect(let role): Mark(7 + role.index)
    }
  }
}
