internal import Bitcoin

/// What a change of the chain means for the transactions that wait.
extension Ledger {
  /// What becomes of transactions whose block has left the chain.
  enum DisconnectedTransactions {
    /// They go back to the mempool if it takes them.
    case returned
    /// They are forgotten, and with them what stands on them.
    case forgotten
  }

  /// Forgets what a block confirmed, and what it made impossible.
  mutating func mempoolDidConnect(_ transactions: [NamedTransaction]) {}

  /// Takes back what left the chain, oldest first, or only forgets what depended on it.
  mutating func mempoolDidDisconnect(
    _ transactions: [NamedTransaction], _ fate: DisconnectedTransactions = .returned
  ) {}

  /// What the next block should hold, parents first.
  func selection(maximumWeight: Int, maximumSignatureCost: Int) -> [MempoolEntry] { [] }
}

/// A transaction that waits.
struct MempoolEntry: Sendable {
  let named: NamedTransaction
  let fee: Amount
}
