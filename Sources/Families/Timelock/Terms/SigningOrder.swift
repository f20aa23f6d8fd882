public import Channels

extension Timelock {
  /// Who signs a new commitment first.
  public enum SigningOrder: String, CaseIterable, Hashable, Sendable {
    /// The payee signs first: the payer has the whole transaction before the payee does.
    case payeeFirst = "payee-first"
    /// The payer signs first: the payee has the whole transaction before the payer does.
    case payerFirst = "payer-first"

    /// Who signs first.
    public var first: PaymentRole {
      switch self {
      case .payeeFirst: .payee
      case .payerFirst: .payer
      }
    }
  }
}
