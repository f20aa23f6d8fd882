internal import Hashing

/// The 80 bytes that proof of work is done for, and that name a block.
public struct BlockHeader: Hashable, Sendable {
  /// A number whose bits have signalled readiness for new rules.
  public var version: Int32
  /// The block on top of which this one stands.
  public var previousBlock: BlockHash
  /// What commits to the block's transactions.
  public var merkleRoot: MerkleRoot
  /// When the block was made, as its miner says: seconds since 1970.
  public var time: UInt32
  /// What the header's hash may not be above.
  public var bits: CompactTarget
  /// What the miner changes until the hash is low enough.
  public var nonce: UInt32

  /// Puts a header together.
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

  /// The block's name.
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
