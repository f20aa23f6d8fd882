internal import Bitcoin
internal import Dispatch

/// A transaction with its identifiers and sizes, computed once.
struct NamedTransaction: Hashable, Sendable {
  let transaction: Transaction
  let txid: Txid
  let wtxid: Wtxid
  let sizeWithoutWitness: Int
  let weight: Int

  init(_ transaction: Transaction) {
    self.transaction = transaction
    txid = transaction.txid
    sizeWithoutWitness = transaction.sizeWithoutWitness
    let witnessSize = transaction.witnessSize
    wtxid = witnessSize == 0 ? Wtxid(txid.digest) : transaction.wtxid
    weight = 4 * sizeWithoutWitness + witnessSize
  }
}

extension [NamedTransaction] {
  /// Computes the identifiers of many transactions, on all cores if that is worth it.
  static func naming(_ transactions: [Transaction]) -> [NamedTransaction] {
    guard transactions.count >= 64 else { return transactions.map(NamedTransaction.init) }
    return [NamedTransaction](unsafeUninitializedCapacity: transactions.count) { buffer, count in
      let slots = Slots(buffer: buffer)
      DispatchQueue.concurrentPerform(iterations: Slots.shares) { share in
        for index in slots.indices(of: share) { slots.fill(index, with: transactions[index]) }
      }
      count = transactions.count
    }
  }

  /// Memory that several threads fill, each a share of its own.
  private struct Slots: @unchecked Sendable {
    let buffer: UnsafeMutableBufferPointer<NamedTransaction>

    static let shares = 32

    func indices(of share: Int) -> Range<Int> {
      buffer.count * share / Self.shares..<buffer.count * (share + 1) / Self.shares
    }

    func fill(_ index: Int, with transaction: Transaction) {
      buffer.initializeElement(at: index, to: NamedTransaction(transaction))
    }
  }
}
