internal import Channels
public import Checker

extension Timelock {
  /// Something beyond the rules of a party, by which what a rule refuses does no harm.
  public enum StandbyFact: String, CaseIterable, Hashable, Sendable {
    case ownView = "own-view"
    case nothingToSend = "nothing-to-send"
    case sequenceKeepsLock = "sequence-keeps-lock"
    case scriptSaysWho = "script-says-who"
    case noPromise = "no-promise"
    case olderPaysMore = "older-pays-more"

    /// The fact in one sentence, without a full stop.
    public var sentence: String {
      switch self {
      case .ownView:
        "a side signs and checks what it knows itself, whatever a message says beside"
      case .nothingToSend: "a funding that the coins do not cover cannot be built"
      case .sequenceKeepsLock:
        "any sequence that is neither final nor a relative lock keeps the lock on, and adds none"
      case .scriptSaysWho: "who is paid what is said by each output's script, not by its place"
      case .noPromise: "the payer would sign for what nobody ordered, which no promise rules out"
      case .olderPaysMore:
        "an older state gives the payer more, so one that looks late can lose nothing by it"
      }
    }
  }

  /// What stands by for a rule or a duty, where the scorecard shows no attack without it.
  public static func standby(for subject: Ablation<Timelock>.Subject) -> Standby<Timelock>? {
    switch subject {
    case .rule(let rule): rule.standby
    case .duty(.watching(by: .payer)): .fact(.olderPaysMore)
    case .duty(.watching(by: .payee)), .duty(.recording): nil
    }
  }
}

extension Timelock.StandbyFact: StandbyReason {}

extension Timelock.Rule {
  fileprivate var standby: Standby<Timelock>? {
    switch self {
    case .channel, .stateNumber, .spentOutput: .fact(.ownView)
    case .phase: .fact(.noPromise)
    case .enoughCoins: .fact(.nothingToSend)
    case .sequence: .fact(.sequenceKeepsLock)
    case .outputOrder: .fact(.scriptSaysWho)
    case .oneUpdateAtATime: .rules([.oneTransactionPerState])
    case .fundingOutPoint: .rules([.segwitFunding])
    case .fundingUnspent, .refundHeightAhead: .rules([.predecessorLock])
    case .ladderRoom: .rules([.closeBeforeLastLock])
    case .replay, .oneTransactionPerState, .fundingReorganised, .fundingOutput, .noRelativeLock,
      .noUpdateWhileClosing, .terms, .safeLadder, .fundingBeyondReach, .segwitFunding,
      .refundBeforeFunding, .refundChecked, .fundingDepth, .closeBeforeLastLock, .positivePayment,
      .withinCapacity,
      .valueAddsUp, .predecessorLock, .goodsOnCredit, .goodsAfterCommitment, .version, .oneInput,
      .outPoint, .sequenceNotFinal, .lockIsHeight, .lock, .outputCount, .outputScript,
      .signaturePresent, .signer, .hashType, .lowS, .signature:
      nil
    }
  }
}
