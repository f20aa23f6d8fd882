public import Bitcoin

/// Why a transaction does not replace those whose inputs it spends.
public enum ReplacementFault: Error, Hashable, Sendable {
  /// It conflicts with transactions of too many clusters.
  case tooManyClusters(Int, limit: Int)
  /// It pays less than all transactions that it would replace.
  case lessFees(Amount, conflicts: Amount, replaced: [Txid])
  /// It does not pay for its own relay on top of what it would replace.
  case tooFewAdditionalFees(Amount, required: Amount, replaced: [Txid])
  /// A miner would not be better off with it at every block size.
  case diagramNotImproved(before: FeeRateDiagram, after: FeeRateDiagram, replaced: [Txid])
}
