public import Bitcoin

/// A transaction that the mempool accepts, or would accept: only a ledger makes one.
public struct AcceptedTransaction: Hashable, Sendable {
  /// The entry in the mempool.
  public let entry: MempoolEntry
  /// The transactions that it replaces.
  public let replaced: [Txid]

  /// The txid: the hash without the witnesses.
  public var txid: Txid { entry.txid }
  /// The wtxid: the hash with the witnesses.
  public var wtxid: Wtxid { entry.wtxid }
  /// The fee.
  public var fee: Amount { entry.fee }
  /// The virtual size by which its fee is measured.
  public var virtualSize: Int { entry.virtualSize }
}
