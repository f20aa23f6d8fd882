extension Timelock.Refusal {
  /// The rule that stands against it.
  public var rule: Timelock.Rule {
    switch self {
    case .wrongChannel: .channel
    case .wrongPhase: .phase
    case .wrongState: .stateNumber
    case .replay: .replay
    case .closing: .noUpdateWhileClosing
    case .updateUnderWay: .oneUpdateAtATime
    case .stateTaken: .oneTransactionPerState
    case .terms: .terms
    case .unsafeLadder: .safeLadder
    case .fundingWithinReach: .fundingBeyondReach
    case .legacyFunding: .segwitFunding
    case .refundTooNear: .refundHeightAhead
    case .notEnoughCoins: .enoughCoins
    case .fundingNotDeep: .fundingDepth
    case .fundingMismatch: .fundingOutput
    case .fundingMalleated: .fundingOutPoint
    case .fundingReorganised: .fundingReorganised
    case .fundingSpent: .fundingUnspent
    case .notPositive: .positivePayment
    case .aboveCapacity: .withinCapacity
    case .valueDoesNotAddUp: .valueAddsUp
    case .predecessorTooNear: .predecessorLock
    case .ladderExhausted: .ladderRoom
    case .creditExceeded: .goodsOnCredit
    case .wrongVersion: .version
    case .wrongInputCount: .oneInput
    case .wrongOutPoint: .outPoint
    case .finalSequence: .sequenceNotFinal
    case .relativeLock: .noRelativeLock
    case .wrongSequence: .sequence
    case .lockIsTime: .lockIsHeight
    case .wrongLock: .lock
    case .wrongOutputCount: .outputCount
    case .outputsSwapped: .outputOrder
    case .wrongScript: .outputScript
    case .wrongSpentOutput: .spentOutput
    case .signatureMissing: .signaturePresent
    case .wrongSigner: .signer
    case .wrongHashType: .hashType
    case .highS: .lowS
    case .badSignature: .signature
    }
  }
}
