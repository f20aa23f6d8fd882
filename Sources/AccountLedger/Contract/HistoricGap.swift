/// What older versions of the contract did otherwise than today's, one difference at a time.
///
/// Each is a ready ablation: ``applied(to:)`` brings it back.
public enum HistoricGap: String, CaseIterable, Hashable, Sendable {
  /// A voucher did not name its channel, and was good on every channel of the pair.
  case channelUnnamed = "channel-unnamed"
  /// A voucher of the nonce that was redeemed last was redeemed again.
  case equalNonce = "equal-nonce"
  /// A channel could be collected one epoch after settling, before the payee could react.
  case shortDelay = "short-delay"
  /// A negative amount was refused only by what it did to the balance.
  case negativeAmount = "negative-amount"
  /// A channel that paid out lived on, settled for ever.
  case channelKept = "channel-kept"
  /// A voucher was still taken after the channel had settled, in a race with collecting.
  case lateVoucher = "late-voucher"
  /// A voucher that named its channel by its robust address was refused.
  case numberOnly = "number-only"
  /// A channel had no more than 256 lanes.
  case fewLanes = "few-lanes"

  /// The last version of the contract that was so.
  public var lastVersion: String {
    switch self {
    case .channelUnnamed: "v0.7.2"
    case .equalNonce, .shortDelay, .negativeAmount, .channelKept: "v0.8.0"
    case .lateVoucher, .numberOnly: "v0.9"
    case .fewLanes: "v0.9.1"
    }
  }

  /// The version that closed the gap.
  public var closedIn: String {
    switch self {
    case .channelUnnamed: "v0.8.0"
    case .equalNonce, .shortDelay, .negativeAmount, .channelKept: "v0.8.1"
    case .lateVoucher, .numberOnly: "v2.0.0"
    case .fewLanes: "v0.9.2"
    }
  }

  /// The same parameters with the gap.
  public func applied(to parameters: LedgerParameters) -> LedgerParameters {
    var changed = parameters
    switch self {
    case .channelUnnamed: changed.rules = changed.rules.waiving(.voucherChannel)
    case .equalNonce: changed.rules = changed.rules.waiving(.laneNonceRises)
    case .shortDelay: changed.settleDelay = 1
    case .negativeAmount: changed.rules = changed.rules.waiving(.amountNotNegative)
    case .channelKept: changed.rules = changed.rules.waiving(.collectDeletes)
    case .lateVoucher: changed.rules = changed.rules.waiving(.notSettled)
    case .numberOnly: changed.rules = changed.rules.adding(.voucherChannelID)
    case .fewLanes: changed.rules = changed.rules.adding(.laneCount)
    }
    return changed
  }
}
