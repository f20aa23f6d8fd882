extension Voucher {
  /// A rule of a wallet, in the order in which a request meets them; its text is a stable identifier.
  public enum WalletRule: String, CaseIterable, Hashable, Sendable {
    /// A channel that is asked for is in the store.
    case channelTracked = "channel-tracked"
    /// A channel is entered into the store once.
    case trackedOnce = "tracked-once"
    /// The ledger has shown the channel.
    case channelSeen = "channel-seen"
    /// The wallet has the key of the side that it acts for.
    case ownKey = "own-key"
    /// The ledger has shown the account that sends a message.
    case accountSeen = "account-seen"
    /// A voucher names the channel exactly as the store does.
    case channelAddress = "channel-address"
    /// A voucher asks for no call.
    case noMessageLock = "no-message-lock"
    /// A voucher has no last epoch.
    case noTimeLockMax = "no-time-lock-max"
    /// A voucher has no first epoch.
    case noTimeLockMin = "no-time-lock-min"
    /// A voucher asks for no secret.
    case noHashLock = "no-hash-lock"
    /// A voucher carries a signature.
    case signed
    /// The payer has signed the voucher, not anybody else.
    case signedByPayer = "signed-by-payer"
    /// A voucher's nonce is above the last that is known of its lane.
    case nonceRises = "nonce-rises"
    /// A voucher's amount is above the last that is known of its lane.
    case amountRises = "amount-rises"
    /// A voucher merges no lanes.
    case noMerges = "no-merges"
    /// The best vouchers of all lanes together are covered by the channel.
    case withinBalance = "within-balance"
    /// A voucher does not put the end of the channel off too far; the published wallet does not look.
    case boundedMinimumHeight = "bounded-minimum-height"
    /// A voucher can still be executed before the channel settles; the published wallet does not look.
    case landable
    /// A voucher brings as much as the caller wants at least.
    case smallestDelta = "smallest-delta"
    /// There is a number left for one more voucher or lane.
    case numberLeft = "number-left"
    /// A voucher whose fate is asked for was added before.
    case voucherKnown = "voucher-known"
    /// A voucher is submitted once.
    case submittedOnce = "submitted-once"
    /// A voucher counts as submitted once it is executed; the published wallet marks it at once.
    case markedWhenExecuted = "marked-when-executed"
    /// What is accepted after a settle is submitted too; the published wallet submits only once.
    case lateVouchersSubmitted = "late-vouchers-submitted"
    /// A request for funds that sends no message reserves what is there.
    case offChainReserves = "off-chain-reserves"
    /// A request for funds asks for more than nothing.
    case fundsPositive = "funds-positive"
    /// A request that sends no message finds a channel.
    case offChainChannel = "off-chain-channel"
    /// A request that sends no message finds enough that is not reserved.
    case offChainCovered = "off-chain-covered"
  }
}

extension Voucher.WalletRule {
  /// Whether the published wallet does without it.
  public var isCure: Bool {
    switch self {
    case .boundedMinimumHeight, .landable, .markedWhenExecuted, .lateVouchersSubmitted: true
    default: false
    }
  }

  /// Whether it says when a wallet acts, so that nothing is ever refused in its name.
  public var isOrdering: Bool {
    self == .markedWhenExecuted || self == .lateVouchersSubmitted
  }
}
