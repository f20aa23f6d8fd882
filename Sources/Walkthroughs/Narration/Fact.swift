public import Channels

/// Something that a narration says of a story, looked up where it is told.
public enum Fact: Hashable, Sendable {
  case agreed(Agreed)
  case chain(Chain)
  case state(State)
  case happening(Happening)
  case ending(Ending)
  case cost(Cost)

  /// Who the sides are, and what they agreed on before any money moved.
  public enum Agreed: Hashable, Sendable {
    /// What a side is called.
    case who(PaymentRole)
    /// What can be paid.
    case capacity
    /// The price of a unit of goods, in the story's money.
    case unit
    /// The same in satoshis.
    case price
    /// How many units the capacity pays for.
    case unitsInAll
    /// How many blocks earlier each state unlocks.
    case step
    /// How many blocks a side may need before it acts.
    case reaction
    /// How many blocks miners may take.
    case delay
    /// How many blocks one longer branch may undo.
    case undone
    /// How many blocks a state may need before the one that it replaces is final: reaction and
    /// delay, and where a branch may undo blocks, these and the delay once more.
    case pace
    /// How deep the funding must be.
    case confirmations
    /// The height that the refund is locked to.
    case refundHeight
    /// The fee rate.
    case feeRate
    /// How many updates a day a ladder of such steps has room for.
    case updatesPerDay
    /// About how long some blocks take, at ten minutes each.
    case time(Span)
  }

  /// What the chain says, and whom it lets in when.
  public enum Chain: Hashable, Sendable {
    /// The height of the last block.
    case height
    /// The height that a transaction is locked to.
    case lock(Name)
    /// What its lock says, whether it counts or not.
    case lockField(Name)
    /// The first block that its lock allows.
    case firstBlock(Name)
    /// How many blocks are missing until then.
    case blocksUntil(Name)
    /// About how long that takes, at ten minutes a block.
    case timeUntil(Name)
    /// The short name of a transaction.
    case txid(Name)
    /// The transactions of the story that stand on the chain.
    case confirmed
    /// How many these are.
    case confirmedCount
  }

  /// The states that were agreed on.
  public enum State: Hashable, Sendable {
    /// The number of a state.
    case state(Rank)
    /// How a state divides the capacity.
    case division(Rank)
    /// What a state gives to a side.
    case share(PaymentRole, Rank)
    /// How many states were agreed on.
    case stateCount
    /// How many more may be agreed before the next block.
    case updatesLeft
  }

  /// What this step has brought.
  public enum Happening: Hashable, Sendable {
    /// Core's reason to refuse a transaction.
    case reason(Name)
    /// Why the network refused a transaction, in a sentence.
    case answer(Name)
    /// By which rule a side refused something, and the numbers.
    case refusal(by: PaymentRole)
    /// Why nobody took a block.
    case blockRefusal
    /// How many messages were sent since the story began.
    case messages
  }

  /// What it has come to.
  public enum Ending: Hashable, Sendable {
    /// What a side has gained or lost on the chain.
    case change(PaymentRole)
    /// The same without a sign.
    case moved(PaymentRole)
    /// What a side is short of.
    case shortfall(PaymentRole)
    /// Goods that were handed over.
    case goods
    /// What lies in the funding output.
    case locked
    /// How many transactions somebody could have broadcast, and nobody did.
    case unused
  }

  /// What miners are paid.
  public enum Cost: Hashable, Sendable {
    /// What the funding output holds: the capacity and the closing fee.
    case deposit
    /// What the funding transaction pays.
    case fundingFee
    /// What the closing transaction pays.
    case closingFee
    /// What miners have got so far.
    case fees
    /// What a payment of its own costs on the chain, at the fee rate of the channel.
    case paymentFee
    /// From how many payments on a channel is cheaper than paying on the chain.
    case breakEven
  }

  /// A transaction of the story.
  public enum Name: Hashable, Sendable {
    case funding, refund, settlement, doubleSpend, malleated
    case commitment(Rank)
    /// A commitment that somebody changed.
    case changed(Rank)
    case changedRefund, changedSettlement
  }

  /// A state by its place among those that were agreed on.
  public enum Rank: Hashable, Sendable {
    case refund, first, second, third
    /// The one before the latest.
    case previous
    case latest
    /// The one that would come next.
    case next
  }

  /// A number of blocks.
  public enum Span: Hashable, Sendable {
    case step, reaction, delay, undone, pace, confirmations
  }
}
