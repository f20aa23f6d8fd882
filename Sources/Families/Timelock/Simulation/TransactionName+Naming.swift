internal import Channels
public import Simulation

extension Timelock.TransactionName: TransactionNaming {
  /// Reads a name as it is shown: a commitment has its number behind it.
  public init?(_ text: String) {
    switch text {
    case "funding": self = .funding
    case "refund": self = .refund
    case "settlement": self = .settlement
    default:
      let prefix = "commitment "
      guard text.hasPrefix(prefix), let state = UInt32(text.dropFirst(prefix.count)), state > 0,
        "\(prefix)\(state)" == text
      else { return nil }
      self = .commitment(state)
    }
  }

  public static var forms: [String] { ["funding", "refund", "commitment 1", "settlement"] }

  public var mark: Mark {
    switch self {
    case .funding: Mark(1)
    case .refund: Mark(2)
    case .settlement: Mark(3)
    case .commitment(let state): Mark(UInt64(state) << 32)
    }
  }
}
