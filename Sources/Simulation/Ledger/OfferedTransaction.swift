public import Bitcoin

/// A transaction that was offered to the network or handed to a miner, taken or not.
public struct OfferedTransaction<Name: TransactionNaming>: Hashable, Sendable {
  /// What a trace calls it.
  public let label: TransactionLabel<Name>
  /// The transaction.
  public let transaction: Transaction
  /// Its txid, computed once.
  public let txid: Txid

  /// Names a transaction.
  public init(_ label: TransactionLabel<Name>, _ transaction: Transaction) {
    self.label = label
    self.transaction = transaction
    txid = transaction.txid
  }
}

extension OfferedTransaction: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write("\(label)")
    writer.write(transaction)
  }
}
