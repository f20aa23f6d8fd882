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
  /// What its relative locks demand, as stored when it came.
  package internal(set) var lockPoints = LockPoints.none

  /// The transaction itself.
  public var transaction: Transaction { named.transaction }
  /// Its name whatever the witnesses are.
  public var txid: Txid { named.txid }
  /// Its name with the witnesses.
  public var wtxid: Wtxid { named.wtxid }
  /// The weight in virtual bytes, rounded up: what its fee is measured by.
  public var virtualSize: Int { (weight + 3) / 4 }
}
