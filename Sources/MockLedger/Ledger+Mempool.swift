internal import Bitcoin

/// What a change of the chain means for the transactions that wait.
extension Ledger {
  /// Forgets what a block confirmed, and what it made impossible.
  mutating func mempoolDidConnect(_ transactions: [NamedTransaction]) {}

  /// Takes back what left the chain, oldest first, or only forgets what depended on it.
  mutating func mempoolDidDisconnect(
    _ transactions: [NamedTransaction], areReturned: Bool
  ) {}

  /// What the next block should hold, parents first.
  func selection(maximumWeight: Int, maximumSignatureCost: Int) -> [MempoolEntry] { [] }
}

/// A transaction that waits.
struct MempoolEntry: Sendable {
  let transaction: NamedTransaction
  let fee: Amount
}
