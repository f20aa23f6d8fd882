internal import Channels
public import Checker

extension Voucher {
  /// Something beyond the rules of a wallet, by which what a rule refuses does no harm.
  public enum StandbyFact: String, CaseIterable, Hashable, Sendable {
    case nothingToActOn = "nothing-to-act-on"
    case ownAddress = "own-address"
    case noPromise = "no-promise"
    case contractCounts = "contract-counts"
    case notInTheModel = "not-in-the-model"
    case ownLoss = "own-loss"

    /// The fact in one sentence, without a full stop.
    public var sentence: String {
      switch self {
      case .nothingToActOn: "without what it asks for there is nothing that a wallet could do"
      case .ownAddress: "a voucher comes to the channel that it names itself, and to no other"
      case .noPromise: "what would be done without it breaks nothing that is promised"
      case .contractCounts: "a contract takes no voucher twice, whoever hands it in"
      case .notInTheModel: "no move of the model asks for what it refuses"
      case .ownLoss: "the payer alone waits longer without it, and loses nothing by waiting"
      }
    }
  }

  /// What stands by for a rule or a duty, where the scorecard shows no attack without it.
  public static func standby(for subject: Ablation<Voucher>.Subject) -> Standby<Voucher>? {
    switch subject {
    case .rule(let rule): rule.standby
    case .duty(.watching(by: .payer)): .fact(.ownLoss)
    case .duty(.watching(by: .payee)), .duty(.recording): nil
    }
  }
}

extension Voucher.StandbyFact: StandbyReason {}

extension Voucher.WalletRule {
  fileprivate var standby: Standby<Voucher>? {
    switch self {
    case .channelTracked, .channelSeen, .ownKey, .accountSeen, .voucherKnown:
      .fact(.nothingToActOn)
    case .channelAddress: .fact(.ownAddress)
    case .trackedOnce, .offChainReserves, .fundsPositive, .offChainChannel, .offChainCovered:
      .fact(.noPromise)
    case .noMessageLock, .numberLeft: .fact(.notInTheModel)
    case .submittedOnce: .fact(.contractCounts)
    case .amountRises: .rules([.smallestDelta])
    case .markedWhenExecuted: .rules([.noTimeLockMin])
    case .noTimeLockMax, .noTimeLockMin, .noHashLock, .signed, .signedByPayer, .nonceRises,
      .noMerges, .withinBalance, .boundedMinimumHeight, .landable, .smallestDelta,
      .lateVouchersSubmitted:
      nil
    }
  }
}
