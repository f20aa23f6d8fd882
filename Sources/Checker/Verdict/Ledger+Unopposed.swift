internal import Bitcoin
public import MockLedger

extension Ledger {
  /// The chain at the same height as it would be had no rival spent what a transaction spends, and
  /// had nothing else been offered.
  ///
  /// Blocks are undone down to the first that spends it, and as many empty ones mined; what the
  /// transaction stands on is mined again.
  func unopposed(for transaction: Transaction) -> Ledger {
    var copy = self
    while let height = copy.firstSpending(of: transaction), let hash = copy.blockHash(at: height) {
      do { try copy.invalidate(hash) } catch {
        preconditionFailure("a block of the chain can be called invalid: \(error)")
      }
    }
    copy.forgetMempool()
    let ancestors = copy.ancestors(of: transaction, knownTo: self)
    if !ancestors.isEmpty, copy.refusal(ofBlockWith: ancestors) == nil {
      copy.mineOnCopy(ancestors)
    }
    while copy.height < height { copy.mineOnCopy([]) }
    return copy
  }

  /// The same chain with so many empty blocks more.
  public func withEmptyBlocks(_ count: UInt32) -> Ledger {
    var copy = self
    for _ in 0..<count { copy.mineOnCopy([]) }
    return copy
  }

  private func firstSpending(of transaction: Transaction) -> BlockHeight? {
    transaction.inputs.compactMap { input in
      if case .spent(_, let spender) = output(input.previousOutput) { spender.height } else { nil }
    }.min()
  }

  private mutating func mineOnCopy(_ transactions: [Transaction]) {
    do { try mine(exactly: transactions, to: .trueScript) } catch {
      preconditionFailure("an empty block stands, and a full one was tried before: \(error)")
    }
  }
}
