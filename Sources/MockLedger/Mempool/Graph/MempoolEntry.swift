public import Bitcoin

/// A transaction that waits for a block, and what is known of its cost.
public struct MempoolEntry: Hashable, Sendable {
  let named: NamedTransaction
  /// Which place it took when it came: what came first has the lowest.
  let arrival: Int
  /// What it pays.
  public let fee: Amount
  /// What it weighs, or more if its signatures are costly beside that: what policy counts by.
  public let weight: Int
  /// What its signature operations cost, in the unit of a block's limit of 80,000.
  public let signatureOperationCost: Int
  /// The height of the tip when it came.
  public let height: BlockHeight

  /// The transaction itself.
  public var transaction: Transaction { named.transaction }
  /// Its name whatever the witnesses are.
  public var txid: Txid { named.txid }
  /// Its name with the witnesses.
  public var wtxid: Wtxid { named.wtxid }
  /// The weight in virtual bytes, rounded up: what its fee is measured by.
  public var virtualSize: Int { (weight + 3) / 4 }
}

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
