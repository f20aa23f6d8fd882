extension OneWay {
  /// What only the stories of one-way channels say.
  public enum OwnFact: Hashable, Sendable {
    // What was agreed before any money moved.

    /// What can be paid.
    case capacity
    /// The price of a unit of goods.
    case unit
    /// How many units the capacity pays for.
    case unitsInAll
    /// How many blocks the payee may need before it acts.
    case reaction
    /// How many blocks miners may take.
    case delay
    /// How deep the funding must be.
    case confirmations
    /// The height that the payer's way out is locked to.
    case expiry
    /// How many blocks it is locked to.
    case lifetime
    /// The fee rate.
    case feeRate

    // What follows from that.

    /// The highest tip at which a payment is accepted.
    case lastTipToAccept
    /// The highest tip at which the close must be on its way.
    case closeBy
    /// The first block that may hold the refund.
    case firstRefundBlock
    /// How many blocks are missing until that one.
    case blocksToRefund
    /// About how long that takes, at ten minutes a block.
    case timeToRefund
    /// What the funding output holds: the capacity and the fees.
    case deposit
    /// What a close pays to its miner.
    case closingFee
    /// What a payment of its own costs on the chain, at the fee rate of the channel.
    case paymentFee
    /// From how many payments on a channel is cheaper than paying on the chain.
    case breakEven

    // What happened.

    /// How many signatures the last payment of the step carries.
    case signatures
    /// How many messages the payee sent in the step.
    case payeeMessages
    /// The block that holds a transaction.
    case block(TransactionName)
    /// A block above the tip.
    case blockAhead(Int)
  }
}
