internal import Channels
public import Checker

extension OneWay {
  /// Something beyond the rules of a party, by which what a rule refuses does no harm.
  public enum StandbyFact: String, CaseIterable, Hashable, Sendable {
    case ownView = "own-view"
    case nothingToSend = "nothing-to-send"
    case finalHasNoLock = "final-has-no-lock"
    case scriptSaysWho = "script-says-who"
    case noPromise = "no-promise"
    case latestSaysAll = "latest-says-all"
    case ownLoss = "own-loss"

    /// The fact in one sentence, without a full stop.
    public var sentence: String {
      switch self {
      case .ownView:
        "a side signs and checks what it knows itself, whatever a message says beside"
      case .nothingToSend: "a funding that the coins do not cover cannot be built"
      case .finalHasNoLock:
        "a close has a final sequence, and any other than a relative lock delays it by nothing"
      case .scriptSaysWho: "who is paid what is said by each output's script, not by its place"
      case .noPromise: "what would be done without it breaks nothing that is promised"
      case .latestSaysAll:
        "a payment says what the payee has in all, and none is taken that says no more than that"
      case .ownLoss: "the payer alone waits longer without it, and loses nothing by waiting"
      }
    }
  }

  /// What stands by for a rule or a duty, where the scorecard shows no attack without it.
  public static func standby(for subject: Ablation<OneWay>.Subject) -> Standby<OneWay>? {
    switch subject {
    case .rule(let rule): rule.standby
    case .duty(.watching(by: .payer)): .fact(.ownLoss)
    case .duty(.watching(by: .payee)), .duty(.recording): nil
    }
  }
}

extension OneWay.StandbyFact: StandbyReason {}

extension OneWay.Rule {
  fileprivate var standby: Standby<OneWay>? {
    switch self {
    case .channel, .spentOutput: .fact(.ownView)
    case .phase, .somethingToClose: .fact(.noPromise)
    case .paymentNumber, .oneTransactionPerPayment: .fact(.latestSaysAll)
    case .enoughCoins: .fact(.nothingToSend)
    case .refundWhenPossible: .fact(.ownLoss)
    case .sequence: .fact(.finalHasNoLock)
    case .outputOrder: .fact(.scriptSaysWho)
    case .expiryAhead: .rules([.acceptanceDeadline, .fundingUnspent])
    case .fundingUnspent: .rules([.acceptanceDeadline])
    case .replay, .noPaymentWhileClosing, .terms, .safeLifetime, .fundingBeyondReach,
      .refundBeforeFunding, .refundChecked, .fundingDepth, .fundingOutput, .fundingOutPoint,
      .fundingReorganised, .closeInTime, .positivePayment, .withinCapacity, .valueAddsUp,
      .acceptanceDeadline, .everyCloseSigned, .goodsOnCredit, .topUpOffered, .oneTopUp,
      .topUpAmount, .version, .inputs, .outPoint, .sequenceNotFinal, .noRelativeLock,
      .lockIsHeight, .lock, .outputCount, .outputScript, .signaturePresent, .signer, .hashType,
      .lowS, .signature:
      nil
    }
  }
}
