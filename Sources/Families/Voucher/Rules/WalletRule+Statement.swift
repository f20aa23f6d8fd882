extension Voucher.WalletRule {
  /// The rule in one sentence.
  public var statement: String {
    switch self {
    case .channelTracked: "A request is about a channel that the wallet keeps."
    case .trackedOnce: "A channel is taken into the store once."
    case .channelSeen: "The ledger has shown the channel."
    case .ownKey: "The wallet has the key of the side that it acts for."
    case .accountSeen: "The ledger knows the account that pays."
    case .channelAddress: "A voucher names the channel by the address under which it is kept."
    case .noMessageLock: "A voucher asks for no call of another contract."
    case .noTimeLockMax: "A voucher does not run out."
    case .noTimeLockMin: "A voucher counts at once."
    case .noHashLock: "A voucher asks for no secret."
    case .signed: "A voucher carries a signature."
    case .signedByPayer: "A voucher is signed by the payer."
    case .nonceRises: "A voucher's nonce is higher than the last one that is known of its lane."
    case .amountRises: "A voucher's amount is higher than the last one that is known of its lane."
    case .noMerges: "A voucher merges no other lanes."
    case .withinBalance:
      "The best vouchers of all lanes together are no more than the channel holds."
    case .boundedMinimumHeight:
      "A voucher puts off the end of the channel no further than one settling delay."
    case .landable: "A voucher is taken only while it can still be handed in before the end."
    case .smallestDelta: "A voucher adds at least as much as was agreed."
    case .numberLeft: "Lanes and nonces have no more than 64 bits."
    case .voucherKnown: "Only a voucher that was kept can be asked about."
    case .submittedOnce: "A voucher is handed in once."
    case .markedWhenExecuted: "A voucher counts as handed in once the ledger has taken it."
    case .lateVouchersSubmitted: "What is accepted after a settle is handed in too."
    case .offChainReserves: "A request that may send no message takes from what is there."
    case .fundsPositive: "A request asks for more than nothing."
    case .offChainChannel: "Without a message there must be a channel already."
    case .offChainCovered: "Without a message there must be enough that nobody has reserved."
    }
  }
}
