public import Bitcoin

/// Why a transaction does not replace those whose inputs it spends.
public enum ReplacementFault: Error, Hashable, Sendable {
  /// It would tear into too many clusters.
  case tooManyClusters(Int, limit: Int)
  /// It pays less than all that it would replace.
  case lessFees(Amount, conflicts: Amount, replaced: [Txid])
  /// It does not pay for being passed on beside what it would replace.
  case tooFewAdditionalFees(Amount, required: Amount, replaced: [Txid])
  /// A miner would not be better off with it, however large the block.
  case diagramNotImproved(before: FeeRateDiagram, after: FeeRateDiagram, replaced: [Txid])
}
