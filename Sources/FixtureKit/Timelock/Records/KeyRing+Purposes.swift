internal import Channels

extension KeyRing {
  /// The use of a key of a timelock channel.
  enum Purpose {
    /// One of the two keys of the funding output.
    case channel(PaymentRole)
    /// The key that a side's share is paid to.
    case payout(PaymentRole)
    /// The owner of the coins that the payer has at the start.
    case wallet

    fileprivate var text: String {
      switch self {
      case .channel(let role): "\(role.rawValue)/channel"
      case .payout(let role): "\(role.rawValue)/payout"
      case .wallet: "payer/wallet"
      }
    }
  }

  /// The key for a purpose.
  subscript(purpose: Purpose) -> Entry {
    guard let entry = keys.first(where: { $0.purpose == purpose.text }) else {
      preconditionFailure("every scenario has a key for '\(purpose.text)'")
    }
    return entry
  }
}
