public import Filecoin

/// What a message is for, as far as its fee is concerned.
public enum MessageKind: String, CaseIterable, Hashable, Sendable {
  /// Money alone: a payment, or more funds for a channel.
  case transfer
  /// A new channel.
  case create
  /// A voucher for a channel.
  case update
  /// The beginning of a channel's last days.
  case settle
  /// The payout of a channel.
  case collect
  /// A call of any other method.
  case other
}

extension FilecoinMessage {
  /// What the message is for, told by its receiver and its method alone.
  public var kind: MessageKind {
    if method == SendMethod.send { return .transfer }
    if to == Address.initActor { return method == InitMethod.exec ? .create : .other }
    return switch method {
    case PaychMethod.updateChannelState: .update
    case PaychMethod.settle: .settle
    case PaychMethod.collect: .collect
    default: .other
    }
  }
}

/// The methods that every account has.
enum AccountMethod {
  static let constructor: UInt64 = 1
  static let publicKeyAddress: UInt64 = 2
  static let authenticateMessage: UInt64 = 2_643_134_072
  /// From here on an account accepts every call and does nothing.
  static let firstExported: UInt64 = 1 << 24
}
