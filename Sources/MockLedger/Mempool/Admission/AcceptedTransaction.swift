public import Bitcoin

/// A transaction that the mempool takes, or would take: only a ledger can say so.
public struct AcceptedTransaction: Hashable, Sendable {
  /// What the mempool keeps of it.
  public let entry: MempoolEntry
  /// The transactions that leave the mempool for it.
  public let replaced: [Txid]

  /// Its name whatever the witnesses are.
  public var txid: Txid { entry.txid }
  /// Its name with the witnesses.
  public var wtxid: Wtxid { entry.wtxid }
  /// What it pays.
  public var fee: Amount { entry.fee }
  /// What its fee is measured by.
  public var virtualSize: Int { entry.virtualSize }
}
