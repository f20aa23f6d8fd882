/// The two roles of every channel in which one side pays the other.
public enum PaymentRole: String, CaseIterable, Hashable, Sendable {
  /// Funds the channel and pays through it.
  case payer
  /// Is paid through the channel.
  case payee

  /// The other side.
  @inlinable public var other: PaymentRole {
    switch self {
    case .payer: .payee
    case .payee: .payer
    }
  }
}

extension PaymentRole: ChannelRole {
  /// The payer comes first.
  @inlinable public var index: Int {
    switch self {
    case .payer: 0
    case .payee: 1
    }
  }
}
