public import Channels

extension Voucher.WalletRule: ChannelRule {
  /// The clause of the protocol's text that demands it.
  public var clause: Voucher.Clause {
    switch self {
    case .channelTracked, .trackedOnce, .channelSeen, .ownKey, .accountSeen: .funding
    case .channelAddress, .noMessageLock, .noTimeLockMax, .noTimeLockMin, .noHashLock,
      .withinBalance, .smallestDelta:
      .accepting
    case .signed, .signedByPayer: .parties
    case .nonceRises, .amountRises, .noMerges, .numberLeft: .lanes
    case .boundedMinimumHeight, .landable, .lateVouchersSubmitted: .window
    case .voucherKnown, .submittedOnce: .handingIn
    case .markedWhenExecuted: .confirmation
    case .offChainReserves, .fundsPositive, .offChainChannel, .offChainCovered: .money
    }
  }

  public var clauseName: String { clause.rawValue }

  public static let ordering: Set<Voucher.WalletRule> = Set(allCases.filter(\.isOrdering))
}
