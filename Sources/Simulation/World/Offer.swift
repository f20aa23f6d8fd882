internal import Bitcoin

/// A transaction that was offered to the network or handed to a miner, taken or not.
struct Offer: Hashable, Sendable {
  let label: TransactionLabel
  let transaction: Transaction
  /// Its name, computed once.
  let txid: Txid

  init(_ label: TransactionLabel, _ transaction: Transaction) {
    self.label = label
    self.transaction = transaction
    txid = transaction.txid
  }
}

extension Offer: Marked {
  func write(to writer: inout MarkWriter) {
    writer.write("\(label)")
    writer.write(transaction)
  }
}
