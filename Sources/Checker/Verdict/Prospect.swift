public import Bitcoin
public import MockLedger

/// What a block may hold of a transaction, from a height on until the next one changes it.
public struct Prospect: Equatable, Sendable {
  /// The first block that it is about.
  public let block: BlockHeight
  /// Why such a block cannot hold the transaction; `nil` if it can.
  public let refusal: TransactionRefusal?
}

extension Ledger {
  /// What blocks may hold of some transactions, if from now on only empty ones follow.
  ///
  /// Each transaction is judged as if nothing waited in the mempool but what it stands on: a rival
  /// that waits for a block keeps nothing out of it. Whatever is judged is judged by this ledger
  /// with blocks mined on it, at every height that a refusal names.
  public func prospects(of transactions: [Transaction]) -> [[Prospect]] {
    var ledger = self
    var prospects = transactions.map { _ in [Prospect]() }
    while true {
      let refusals = transactions.map { ledger.refusal(ofNextBlockWith: $0) }
      for (place, refusal) in refusals.enumerated() where refusal.isNews(after: prospects[place]) {
        prospects[place].append(Prospect(block: ledger.height.next, refusal: refusal))
      }
      let next = refusals.compactMap { $0?.firstPossibleHeight }.min()
      guard let next, next > ledger.height.next else { return prospects }
      ledger = ledger.withEmptyBlocks(next.value - ledger.height.next.value)
    }
  }

  /// Why the next block cannot hold a transaction beside what it stands on; `nil` if it can.
  private func refusal(ofNextBlockWith transaction: Transaction) -> TransactionRefusal? {
    guard place(of: transaction.txid) == nil else { return nil }
    let parents = ancestors(of: transaction, knownTo: self)
    guard refusal(ofBlockWith: parents + [transaction]) != nil else { return nil }
    var alone = self
    alone.forgetMempool()
    do throws(TransactionRefusal) {
      for parent in parents { try alone.send(parent) }
    } catch {
      return error
    }
    return alone.refusal(of: transaction)
  }
}

extension TransactionRefusal? {
  /// Whether it says something else than what was said last; heights that count down do not.
  fileprivate func isNews(after prospects: [Prospect]) -> Bool {
    guard let last = prospects.last else { return true }
    guard let refusal = self, let before = last.refusal else { return self != last.refusal }
    return refusal.firstPossibleHeight != before.firstPossibleHeight
      || refusal.rejectReason != before.rejectReason
  }
}
