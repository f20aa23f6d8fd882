public import Hashing

/// A 256-bit identifier whose tag says what it identifies.
///
/// It is shown as Bitcoin shows it: hexadecimal with the bytes reversed.
public struct Hash256<Tag>: Sendable {
  /// The digest in the byte order of the wire.
  public let digest: Digest<32>

  /// Takes a digest as an identifier of this kind.
  public init(_ digest: Digest<32>) {
    self.digest = digest
  }

  /// All bytes zero: the previous block of a genesis block, the input of a coinbase.
  public static var zero: Self { Self(Digest(InlineArray(repeating: 0))) }

  /// Reads 64 hexadecimal digits in the order in which identifiers are shown.
  public init(hex text: some StringProtocol) throws(Hash256Error) {
    let bytes: [UInt8]
    do { bytes = try Hex.decode(text) } catch { throw .notHex(error) }
    guard let digest = Digest<32>(bytes.reversed()) else { throw .wrongLength(bytes.count) }
    self.digest = digest
  }
}

/// Why a text is not an identifier of 64 hexadecimal digits.
public enum Hash256Error: Error, Equatable, Sendable {
  /// The text is not hexadecimal at all.
  case notHex(HexError)
  /// The text has this many bytes instead of 32.
  case wrongLength(Int)
}

extension Hash256: Hashable, Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    left.digest < right.digest
  }
}

extension Hash256: CustomStringConvertible {
  public var description: String { Hex.encode(digest.array.reversed()) }
}

extension Hash256: WireFormat {
  public static var minimumSize: Int { 32 }

  public init(from reader: inout ByteReader) throws(CodecError) {
    digest = try reader.readDigest()
  }

  public func encode(to sink: inout some ByteSink) {
    sink.write(digest)
  }
}

/// The tag of a transaction identifier: the hash without witnesses.
public enum TransactionTag {}
/// The tag of a witness transaction identifier: the hash with witnesses.
public enum WitnessTransactionTag {}
/// The tag of a block identifier: the hash of its header.
public enum BlockTag {}
/// The tag of the root of a merkle tree.
public enum MerkleRootTag {}

/// The identifier of a transaction without its witnesses.
public typealias Txid = Hash256<TransactionTag>
/// The identifier of a transaction with its witnesses.
public typealias Wtxid = Hash256<WitnessTransactionTag>
/// The identifier of a block.
public typealias BlockHash = Hash256<BlockTag>
/// The merkle root of a list of transactions.
public typealias MerkleRoot = Hash256<MerkleRootTag>
