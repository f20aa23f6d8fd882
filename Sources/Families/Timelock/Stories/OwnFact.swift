internal import Channels
internal import Walkthroughs

extension Timelock {
  /// What only the stories of timelock channels say.
  public enum OwnFact: Hashable, Sendable {
    // What was agreed before any money moved.

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

    // What follows from that.

    /// How many more updates may be agreed before the next block.
    case updatesLeft
    /// What the funding output holds: the capacity and the closing fee.
    case deposit
    /// What the closing transaction pays.
    case closingFee
    /// What a payment of its own costs on the chain, at the fee rate of the channel.
    case paymentFee
    /// From how many payments on a channel is cheaper than paying on the chain.
    case breakEven
  }

  /// A number of blocks.
  public enum Span: Hashable, Sendable {
    /// How many blocks earlier each state unlocks.
    case step
    /// How many blocks a side may need before it acts.
    case reaction
    /// How many blocks miners may take.
    case delay
    /// How many blocks one longer branch may undo.
    case undone
    /// How many blocks a state may need before the one that it replaces is final.
    case pace
    /// How deep the funding must be.
    case confirmations
  }
}
