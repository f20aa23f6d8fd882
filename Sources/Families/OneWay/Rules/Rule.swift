public import Channels

extension OneWay {
  /// Every rule that a party holds to: the checks that it makes, and the order in which it acts.
  ///
  /// The raw value is a stable identifier.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    // What a message must be about.
    case channel = "channel"
    case phase = "phase"
    case paymentNumber = "payment-number"
    case replay = "replay"
    case noPaymentWhileClosing = "no-payment-while-closing"
    case oneTransactionPerPayment = "one-transaction-per-payment"
    case somethingToClose = "something-to-close"

    // What is agreed at the start.
    case terms = "terms"
    case safeLifetime = "safe-lifetime"
    case expiryAhead = "expiry-ahead"
    case fundingBeyondReach = "funding-beyond-reach"
    case enoughCoins = "enough-coins"
    case refundBeforeFunding = "refund-before-funding"
    case refundChecked = "refund-checked"

    // What the chain must show.
    case fundingDepth = "funding-depth"
    case fundingOutput = "funding-output"
    case fundingOutPoint = "funding-outpoint"
    case fundingReorganised = "funding-reorganised"
    case fundingUnspent = "funding-unspent"
    case closeInTime = "close-in-time"
    case refundWhenPossible = "refund-when-possible"

    // How the balance may move.
    case positivePayment = "positive-payment"
    case withinCapacity = "within-capacity"
    case valueAddsUp = "value-adds-up"
    case acceptanceDeadline = "acceptance-deadline"
    case everyCloseSigned = "every-close-signed"
    case goodsOnCredit = "goods-on-credit"
    case topUpOffered = "top-up-offered"
    case oneTopUp = "one-top-up"
    case topUpAmount = "top-up-amount"

    // What a transaction must look like.
    case version = "version"
    case inputs = "inputs"
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

extension OneWay.Rule: ChannelRule {
  /// The rules that a party keeps by the order in which it acts, so that nothing is refused in
  /// their name.
  public static let ordering: Set<OneWay.Rule> = [
    .refundBeforeFunding, .refundChecked, .closeInTime, .refundWhenPossible,
  ]
}
