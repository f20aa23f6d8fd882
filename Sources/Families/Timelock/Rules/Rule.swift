public import Channels

extension Timelock {
  /// Every rule that a party holds to: the checks that it makes, and the order in which it acts.
  ///
  /// The raw value is a stable identifier.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    // What a message must be about.
    case channel = "channel"
    case phase = "phase"
    case stateNumber = "state-number"
    case replay = "replay"
    case noUpdateWhileClosing = "no-update-while-closing"
    case oneUpdateAtATime = "one-update-at-a-time"
    case oneTransactionPerState = "one-transaction-per-state"

    // What is agreed at the start.
    case terms = "terms"
    case safeLadder = "safe-ladder"
    case fundingBeyondReach = "funding-beyond-reach"
    case segwitFunding = "segwit-funding"
    case refundHeightAhead = "refund-height-ahead"
    case enoughCoins = "enough-coins"
    case refundBeforeFunding = "refund-before-funding"
    case refundChecked = "refund-checked"

    // What the chain must show.
    case fundingDepth = "funding-depth"
    case fundingOutput = "funding-output"
    case fundingOutPoint = "funding-outpoint"
    case fundingReorganised = "funding-reorganised"
    case fundingUnspent = "funding-unspent"
    case closeBeforeLastLock = "close-before-last-lock"

    // How balances may move.
    case positivePayment = "positive-payment"
    case withinCapacity = "within-capacity"
    case valueAddsUp = "value-adds-up"
    case predecessorLock = "predecessor-lock"
    case ladderRoom = "ladder-room"
    case goodsOnCredit = "goods-on-credit"
    case goodsAfterCommitment = "goods-after-commitment"

    // What a transaction must look like.
    case version = "version"
    case oneInput = "one-input"
    case outPoint = "outpoint"
    case sequenceNotFinal = "sequence-not-final"
    case noRelativeLock = "no-relative-lock"
    case sequence = "sequence"
    case lockIsHeight = "lock-is-height"
    case lock = "lock"
    case outputCount = "output-count"
    case outputOrder = "output-order"
    case outputScript = "output-script"
    case spentOutput = "spent-output"

    // What a signature must be.
    case signaturePresent = "signature-present"
    case signer = "signer"
    case hashType = "hash-type"
    case lowS = "low-s"
    case signature = "signature"
  }
}

extension Timelock.Rule: ChannelRule {
  /// The rules that a party keeps by the order in which it acts, so that nothing is refused in
  /// their name.
  public static let ordering: Set<Timelock.Rule> = [
    .refundBeforeFunding, .refundChecked, .goodsAfterCommitment, .closeBeforeLastLock,
  ]
}
