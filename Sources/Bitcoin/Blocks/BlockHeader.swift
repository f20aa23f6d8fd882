internal import Hashing

/// A block's header: the 80 bytes whose hash must show proof of work, and names the block.
public struct BlockHeader: Hashable, Sendable {
  /// The version, whose bits have signalled readiness for new rules.
  public var version: Int32
  /// The hash of the block before.
  public var previousBlock: BlockHash
  /// The merkle root, which commits to the block's transactions.
  public var merkleRoot: MerkleRoot
  /// The time at which the block was made, according to its miner: seconds since 1970.
  public var time: UInt32
  /// The target that the header's hash may not exceed.
  public var bits: CompactTarget
  /// The number that the miner changes until the hash is low enough.
  public var nonce: UInt32

  /// Makes a header.
  public init(
    version: Int32, previousBlock: BlockHash, merkleRoot: MerkleRoot, time: UInt32,
    bits: CompactTarget, nonce: UInt32
  ) {
    self.version = version
    self.previousBlock = previousBlock
    self.merkleRoot = merkleRoot
    self.time = time
    self.bits = bits
    self.nonce = nonce
  }

  /// The block's hash.
  public var hash: BlockHash {
    var sink = HashSink<DoubleSHA256>()
    encode(to: &sink)
    return BlockHash(sink.finalize())
  }
}

extension BlockHeader: WireFormat {
  public static var minimumSize: Int { 80 }

  public init(from reader: inout ByteReader) throws(CodecError) {
    version = try reader.readInteger()
    previousBlock = try BlockHash(from: &reader)
    merkleRoot = try MerkleRoot(from: &reader)
    time = try reader.readInteger()
    bits = CompactTarget(rawValue: try reader.readInteger())
    nonce = try reader.readInteger()
  }

  public func encode(to sink: inout some ByteSink) {
    sink.write(version)
    previousBlock.encode(to: &sink)
    merkleRoot.encode(to: &sink)
    sink.write(time)
    sink.write(bits.rawValue)
    sink.write(nonce)
  }
}
