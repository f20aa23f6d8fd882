internal import Channels

extension Ablation.Subject {
  /// Why nothing happens without it, where nothing does.
  public var redundancy: String {
    switch self {
    case .rule(let rule): rule.redundancy
    case .duty: "no future of these worlds makes a difference"
    }
  }
}

extension Timelock.Rule {
  /// What else stands in the way of an attack on this rule.
  fileprivate var redundancy: String {
    switch self {
    case .channel: "each signature covers the outpoint, so that one of another channel fits nothing"
    case .phase: "every phase has its own answer to each message, and takes no other"
    case .stateNumber: "the lock and the signature fit one state only"
    case .replay, .oneTransactionPerState:
      "what is said again says the same, so that nothing else gets signed"
    case .oneUpdateAtATime: "a second update of the same state is refused as another of that state"
    case .enoughCoins: "a funding that the coins do not cover cannot be built"
    case .fundingReorganised: "no branch within the bounds undoes a funding that was deep enough"
    case .fundingOutput: "the refund's signature covers the amount that is spent"
    case .fundingOutPoint: "nobody can rename a segwit funding"
    case .fundingUnspent: "a state that is confirmed was final, too late for another after it"
    case .refundHeightAhead: "the first state is refused as too late, and the refund is as good"
    case .ladderRoom: "the chain is higher than such a lock, and the predecessor's lock is too near"
    case .noRelativeLock:
      "a relative lock only counts from version 2 on, and is past when the lock is"
    case .sequence: "any sequence that is not final keeps the lock on"
    case .outputOrder: "who is paid what does not depend on the order"
    case .spentOutput:
      "both sides sign for the amount that they know, not for the one they are told"
    case .noUpdateWhileClosing, .terms, .safeLadder, .segwitFunding, .refundBeforeFunding,
      .fundingDepth, .positivePayment, .withinCapacity, .valueAddsUp,
      .refundChecked, .closeBeforeLastLock, .goodsAfterCommitment, .predecessorLock, .goodsOnCredit,
      .version, .oneInput,
      .outPoint, .sequenceNotFinal, .lockIsHeight,
      .lock, .outputCount, .outputScript, .signaturePresent, .signer, .hashType, .lowS, .signature:
      "no future of these worlds makes a difference"
    }
  }
}
