/// Which of the two sides of a channel.
public enum Role: String, CaseIterable, Hashable, Sendable {
  /// Funds the channel and pays through it.
  case payer
  /// Is paid through the channel.
  case payee

  /// The other side.
  public var other: Role {
    switch self {
    case .payer: .payee
    case .payee: .payer
    }
  }
}
