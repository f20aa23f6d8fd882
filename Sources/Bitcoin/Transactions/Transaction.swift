internal import Hashing

/// A Bitcoin transaction: data only, valid or not.
public struct Transaction: Hashable, Sendable {
  /// The version; from 2 on, BIP68's relative locks are in force.
  public var version: UInt32
  /// The inputs: the outputs that it spends.
  public var inputs: [TransactionInput]
  /// The outputs that it makes.
  public var outputs: [TransactionOutput]
  /// The lock: from when on a block may hold it.
  public var lockTime: LockTime

  /// Makes a transaction.
  public init(
    version: UInt32 = 2, inputs: [TransactionInput], outputs: [TransactionOutput],
    lockTime: LockTime = .none
  ) {
    self.version = version
    self.inputs = inputs
    self.outputs = outputs
    self.lockTime = lockTime
  }

  /// Whether any input carries a witness.
  public var hasWitness: Bool {
    inputs.contains { !$0.witness.isEmpty }
  }

  /// Whether it makes new money: one input that spends no output.
  public var isCoinbase: Bool {
    inputs.count == 1 && inputs[0].previousOutput == .null
  }

  /// The txid: the hash without the witnesses.
  public var txid: Txid {
    var sink = HashSink<DoubleSHA256>()
    encodeWithoutWitness(to: &sink)
    return Txid(sink.finalize())
  }

  /// The wtxid: the hash with the witnesses.
  public var wtxid: Wtxid {
    var sink = HashSink<DoubleSHA256>()
    encode(to: &sink)
    return Wtxid(sink.finalize())
  }

  /// BIP141's weight: four for each byte, but one for each byte of the witnesses.
  public var weight: Int { 4 * sizeWithoutWitness + witnessSize }

  /// How many bytes the witnesses take, with the marker and the flag that announce them.
  public var witnessSize: Int {
    hasWitness ? inputs.reduce(2) { $0 + $1.witness.encodedSize } : 0
  }

  /// The weight in virtual bytes, rounded up: what fees are counted by.
  public var virtualSize: Int { (weight + 3) / 4 }

  /// How many bytes it takes without witnesses.
  public var sizeWithoutWitness: Int {
    var counter = ByteCounter()
    encodeWithoutWitness(to: &counter)
    return counter.count
  }
}
