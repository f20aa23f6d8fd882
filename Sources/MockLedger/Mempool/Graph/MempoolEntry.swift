public import Bitcoin

/// A transaction that waits for a block, with its cost.
public struct MempoolEntry: Hashable, Sendable {
  let named: NamedTransaction
  /// Its place in the order of arrival, the lowest first.
  let arrival: Int
  /// The fee.
  public let fee: Amount
  /// The weight that policy counts: its own, or more if its signatures are costly.
  public let weight: Int
  /// The cost of its signature operations, in the unit of a block's limit of 80,000.
  public let signatureOperationCost: Int
  /// The height of the tip when it arrived.
  public let height: BlockHeight
  /// The demands of its relative locks, as stored when it arrived.
  package internal(set) var lockPoints = LockPoints.none

  /// The transaction itself.
  public var transaction: Transaction { named.transaction }
  /// The txid: the hash without the witnesses.
  public var txid: Txid { named.txid }
  /// The wtxid: the hash with the witnesses.
  public var wtxid: Wtxid { named.wtxid }
  /// The weight in virtual bytes, rounded up, by which its fee is measured.
  public var virtualSize: Int { (weight + 3) / 4 }
}
