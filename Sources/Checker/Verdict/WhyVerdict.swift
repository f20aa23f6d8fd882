public import Bitcoin

/// How a transaction stands with a ledger, and why: data, which others put into words.
///
/// Nothing in it is a rule of its own. It asks the mempool, blocks drafted on copies of the ledger,
/// and the script engine, each about one thing at a time.
public struct WhyVerdict: Equatable, Sendable {
  /// What was judged.
  public let transaction: Transaction
  /// The height of the ledger's last block; the next block is asked about.
  public let tip: BlockHeight
  /// Where it is already.
  public let presence: Presence
  /// Which of the five it is.
  public let standing: StandingClass
  /// The first rule that the mempool finds broken; `nil` if it takes it, or has it.
  public let first: Finding?
  /// What the next block would be refused with if it held it; `nil` if it may.
  public let inBlock: Finding?
  /// What keeps it out of every block but for its scripts, whatever time and others do; `nil` if
  /// nothing does.
  public let lasting: Finding?
  /// The earliest block in which it could stand; `nil` if none, or if time must pass and not
  /// blocks.
  public let firstBlock: BlockHeight?
  /// Who was first where it comes too late.
  public let spendings: [Spending]
  /// What else would fail once the first rule is met, each found by mending what came before.
  public let further: [Finding]
  /// The inputs whose scripts fail, whatever else is wrong.
  public let scriptFailures: [ScriptFailure]
  /// How it differs from what was signed, where that is known.
  public let comparison: SignatureComparison?

  /// Where a transaction is before it is offered.
  public enum Presence: Hashable, Sendable {
    /// Nowhere.
    case absent
    /// In the mempool.
    case waiting
    /// In a block.
    case confirmed(BlockHeight)
  }
}
