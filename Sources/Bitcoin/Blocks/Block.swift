/// A header and the transactions that it commits to: data only, valid or not.
public struct Block: Hashable, Sendable {
  /// The header, whose hash shows the proof of work.
  public var header: BlockHeader
  /// The coinbase, then all other transactions in order.
  public var transactions: [Transaction]

  /// Makes a block.
  public init(header: BlockHeader, transactions: [Transaction]) {
    self.header = header
    self.transactions = transactions
  }

  /// The block's hash, which is its header's.
  public var hash: BlockHash { header.hash }

  /// The most weight that a block may have (BIP141).
  public static let maximumWeight = Transaction.maximumWeight

  /// BIP141's weight: three times the size without witnesses plus the size with them.
  public var weight: Int { sizeWithoutWitness * 3 + encodedSize }

  /// How many bytes it takes without witnesses.
  public var sizeWithoutWitness: Int {
    BlockHeader.minimumSize + CompactSize.encodedSize(of: transactions.count)
      + transactions.reduce(0) { $0 + $1.sizeWithoutWitness }
  }
}

extension Block: WireFormat {
  public static var minimumSize: Int { BlockHeader.minimumSize + 1 }

  public init(from reader: inout ByteReader) throws(CodecError) {
    header = try BlockHeader(from: &reader)
    transactions = try reader.readList()
  }

  public func encode(to sink: inout some ByteSink) {
    header.encode(to: &sink)
    sink.write(list: transactions)
  }
}
