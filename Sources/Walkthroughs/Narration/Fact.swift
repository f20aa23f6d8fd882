public import Channels

/// Something that a narration says of a story, looked up where it is told.
///
/// A family adds its own: what only its terms say, and what follows from them.
public indirect enum Fact<Family: WalkthroughFamily>: Hashable, Sendable {
  /// Who takes part.
  case cast(Cast)
  /// What the chain says.
  case chain(Chain)
  /// What was agreed on, state by state.
  case state(State)
  /// What this step has brought.
  case happening(Happening)
  /// What it has come to.
  case outcome(Outcome)
  /// What only this family's stories say.
  case own(Family.OwnFact)

  /// What narrations name a transaction by.
  public typealias Reference = TransactionReference<Family>

  /// Who takes part.
  public enum Cast: Hashable, Sendable {
    /// What a participant is called.
    case who(Family.Role)
  }

  /// What the chain says, and which transactions it lets in when.
  public enum Chain: Hashable, Sendable {
    /// The height of the last block.
    case height
    /// The height that a transaction is locked to.
    case lock(Reference)
    /// What its lock says, whether it counts or not.
    case lockField(Reference)
    /// The first block that its lock allows.
    case firstBlock(Reference)
    /// How many blocks are missing until then.
    case blocksUntil(Reference)
    /// About how long that takes, at ten minutes a block.
    case timeUntil(Reference)
    /// The short name of a transaction.
    case txid(Reference)
    /// What a transaction pays to a miner.
    case fee(Reference)
    /// The transactions of the story that stand on the chain.
    case confirmed
    /// How many these are.
    case confirmedCount
  }

  /// The states that were agreed on.
  public enum State: Hashable, Sendable {
    /// The number of a state.
    case state(StateRank)
    /// How a state divides the capacity.
    case division(StateRank)
    /// What a state gives to a participant.
    case share(Family.Role, StateRank)
    /// How many states were agreed on.
    case stateCount
  }

  /// What this step has brought.
  public enum Happening: Hashable, Sendable {
    /// Core's reason to refuse a transaction.
    case reason(Reference)
    /// Why the network refused a transaction, in a sentence.
    case answer(Reference)
    /// By which rule a participant refused something, and the numbers.
    case refusal(by: Family.Role)
    /// Why no node took a block.
    case blockRefusal
    /// How many messages were sent since the story began.
    case messages
  }

  /// What it has come to.
  public enum Outcome: Hashable, Sendable {
    /// What a participant has gained or lost on the chain.
    case change(Family.Role)
    /// The same without a sign.
    case moved(Family.Role)
    /// What a participant is short of.
    case shortfall(Family.Role)
    /// Goods that were handed over.
    case goods
    /// What lies in the channel.
    case locked
    /// How many transactions a participant could have broadcast, and none did.
    case unused
    /// What miners have got so far.
    case fees
  }
}
