extension OneWay.Rule {
  /// The rule in one sentence.
  public var statement: String {
    switch self {
    case .channel: "A message names the channel that it is about, and is refused by any other."
    case .phase: "Each message and each order has its place in the life of a channel."
    case .paymentNumber: "What comes before the first payment is about number 0."
    case .replay: "What was said and done already is not done again."
    case .noPaymentWhileClosing: "Once closing has begun, no further payment is made."
    case .oneTransactionPerPayment: "One payment number never stands for two different payments."
    case .somethingToClose: "There is something to close with once the first payment is signed."
    case .terms: "The terms make a channel as a whole: amounts, fee rate, locks and scripts."
    case .safeLifetime:
      """
      A lifetime leaves room for the confirmations, the reaction and the close; a kick-off's wait \
      is longer than reaction and close.
      """
    case .expiryAhead: "A channel begins only while its first payment can still be accepted."
    case .fundingBeyondReach:
      "The funding needs more confirmations than a branch may undo blocks."
    case .enoughCoins: "The payer's coins cover capacity, fees and funding fee."
    case .refundBeforeFunding:
      "The payer has its way out signed, checked and stored before it broadcasts the funding."
    case .refundChecked: "The payer checks the payee's signature before it stores its way out."
    case .fundingDepth: "Payments begin when the funding has the agreed confirmations."
    case .fundingOutput: "The funding output pays capacity and fees to the agreed script."
    case .fundingOutPoint: "The funding output stands on the chain where the payer said."
    case .fundingReorganised: "A funding that a reorganisation undid must get as deep again."
    case .fundingUnspent: "Once the funding output is spent, nothing more is paid."
    case .closeInTime:
      "The payee's close is on its way at tip T with T + m ≤ F − 1, before the refund's first block."
    case .refundWhenPossible: "The payer offers its refund as soon as the next block may hold it."
    case .positivePayment: "Each payment gives the payee more than the one before."
    case .withinCapacity: "No payment gives the payee more than the channel holds."
    case .valueAddsUp: "The outputs hold exactly what the payment gives each side."
    case .acceptanceDeadline:
      "A payment is accepted up to tip F − 1 − reaction − m, where F is the refund's first block."
    case .everyCloseSigned:
      "A payment is signed for every output from which the payee may have to close."
    case .goodsOnCredit: "At most one unit of goods is handed over before it is paid."
    case .topUpOffered: "A second funding output needs a way out that the script alone gives."
    case .oneTopUp: "A channel is topped up once."
    case .topUpAmount: "A top-up is an amount of money that is worth an output."
    case .version: "A channel's transaction has version 2."
    case .inputs: "A close spends what the payment says, and everything else has one input."
    case .outPoint: "A channel's transaction spends the agreed output."
    case .sequenceNotFinal: "A lock counts only if the sequence is not final."
    case .noRelativeLock: "The sequence asks for no relative lock that was not agreed."
    case .sequence: "The sequence is 0xfffffffe under a lock, and 0xffffffff in a close."
    case .lockIsHeight: "A lock is a height and never a time."
    case .lock: "The refund is locked to exactly the expiry, and a close to nothing."
    case .outputCount: "Each side whose share is not dust has one output, and there is no other."
    case .outputOrder: "The payer's output comes before the payee's."
    case .outputScript: "Each side is paid to the script that it named."
    case .spentOutput: "What is said about the spent output is what was agreed."
    case .signaturePresent: "The side that is to sign has signed."
    case .signer: "A signature is by the key that the script asks for."
    case .hashType: "A signature covers everything: its hash type is ALL."
    case .lowS: "A signature has the lower of its two possible S."
    case .signature: "A signature verifies."
    }
  }
}
