public import Channels

/// Who of the two cheats.
public enum Adversary: String, CaseIterable, Hashable, Sendable {
  /// The side that pays.
  case payer
  /// The side that is paid.
  case payee
  /// Either: every future in which one of the two cheats is looked at.
  case both
  /// Nobody: only the network, the miners and accidents stand in the way.
  case none

  /// The cheats, each of which is the only one in its futures.
  public var cheats: [PaymentRole?] {
    switch self {
    case .payer: [.payer]
    case .payee: [.payee]
    case .both: [.payer, .payee]
    case .none: [nil]
    }
  }
}
