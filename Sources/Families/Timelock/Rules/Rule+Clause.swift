internal import Channels

extension Timelock.Rule {
  /// The clause of the protocol's text that demands it.
  public var clause: Timelock.Clause {
    switch self {
    case .channel, .phase, .terms, .segwitFunding, .refundHeightAhead: .agreement
    case .enoughCoins, .fundingOutput, .fundingOutPoint: .funding
    case .refundBeforeFunding, .refundChecked: .refundFirst
    case .stateNumber, .replay, .oneUpdateAtATime, .oneTransactionPerState, .fundingDepth,
      .positivePayment, .withinCapacity, .goodsOnCredit, .goodsAfterCommitment:
      .updates
    case .noUpdateWhileClosing: .settlement
    case .fundingUnspent, .closeBeforeLastLock: .silence
    case .lockIsHeight: .lockTime
    case .sequenceNotFinal, .noRelativeLock, .sequence: .sequence
    case .ladderRoom, .lock: .ladder
    case .safeLadder: .safety
    case .predecessorLock: .nearness
    case .fundingReorganised, .fundingBeyondReach: .confirmation
    case .outputCount: .dust
    case .signaturePresent, .signer, .hashType, .lowS, .signature: .signatures
    case .version, .oneInput, .outPoint, .outputOrder, .outputScript, .valueAddsUp, .spentOutput:
      .template
    }
  }

  /// The identifier of the clause that demands it.
  public var clauseName: String { clause.rawValue }

  /// The rule in one sentence.
  public var statement: String {
    switch self {
    case .channel: "A message names the channel that it is about, and is refused by any other."
    case .phase: "Each message and each order has its place in the life of a channel."
    case .stateNumber: "An update is about the state right after the latest one."
    case .replay: "What was said and done already is not done again."
    case .noUpdateWhileClosing: "Once closing has begun, no further state is agreed."
    case .oneUpdateAtATime: "The next update begins when the one before is signed by both."
    case .oneTransactionPerState:
      "Nobody ever signs two different transactions for one state number."
    case .terms: "The terms make a channel as a whole: amounts, fee rate, locks and scripts."
    case .safeLadder:
      "A step is at least reaction + delay; with undone blocks reaction + delay + undone + delay."
    case .fundingBeyondReach:
      "The funding needs more confirmations than a branch may undo blocks."
    case .segwitFunding: "The funding output is P2WSH, so that nobody can rename its transaction."
    case .refundHeightAhead: "A channel begins only while its first state can still be agreed."
    case .enoughCoins: "The payer's coins cover capacity, closing fee and funding fee."
    case .refundBeforeFunding:
      "The payer has the refund signed, checked and stored before it broadcasts the funding."
    case .refundChecked: "The payer checks the payee's signature before it stores the refund."
    case .fundingDepth: "Updates begin when the funding has the agreed confirmations."
    case .fundingOutput: "The funding output pays capacity and closing fee to the agreed script."
    case .fundingOutPoint: "The funding output stands on the chain where the payer said."
    case .fundingReorganised: "A funding that a reorganisation undid must get as deep again."
    case .fundingUnspent: "Once somebody spends the funding output, nothing more is agreed."
    case .closeBeforeLastLock:
      "The latest state goes to the chain once it is final, before the lock that it undercuts."
    case .positivePayment: "Each state gives the payee more than the one before."
    case .withinCapacity: "No state gives the payee more than the capacity."
    case .valueAddsUp: "The outputs hold exactly what the division gives each side."
    case .predecessorLock:
      """
      State k is agreed up to tip L(k−1) − reaction − delay; with undone blocks \
      − undone − delay more.
      """
    case .ladderRoom: "The lowest rung of the ladder is height 1."
    case .goodsOnCredit: "At most one unit of goods is handed over before it is paid."
    case .goodsAfterCommitment:
      "Goods are handed over for a state only once its whole commitment is checked."
    case .version: "A closing transaction has version 2."
    case .oneInput: "A closing transaction has one input."
    case .outPoint: "A closing transaction spends the funding output."
    case .sequenceNotFinal: "A lock counts only if the sequence is not final."
    case .noRelativeLock: "The sequence asks for no relative lock."
    case .sequence: "The sequence is 0xfffffffe under a lock, and 0xffffffff in the settlement."
    case .lockIsHeight: "A lock is a height and never a time."
    case .lock: "State k is locked to exactly T0 − k·step, and the settlement to nothing."
    case .outputCount: "Each side whose share is not dust has one output, and nobody else has any."
    case .outputOrder: "The payer's output comes before the payee's."
    case .outputScript: "Each side is paid to the script that it named."
    case .spentOutput: "What is said about the spent output is what was agreed."
    case .signaturePresent: "Whoever is to sign has signed."
    case .signer: "A signature is by the key that the funding output asks for."
    case .hashType: "A signature covers everything: its hash type is ALL."
    case .lowS: "A signature has the lower of its two possible S."
    case .signature: "A signature verifies."
    }
  }
}
