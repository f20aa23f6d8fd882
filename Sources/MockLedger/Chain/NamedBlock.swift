internal import Bitcoin
internal import Hashing

/// A block with its hash and its transactions' identifiers, computed once.
struct NamedBlock: Sendable {
  let header: BlockHeader
  let hash: BlockHash
  let transactions: [NamedTransaction]

  init(_ block: Block) {
    self.init(header: block.header, transactions: .naming(block.transactions))
  }

  init(header: BlockHeader, transactions: [NamedTransaction]) {
    self.header = header
    self.transactions = transactions
    hash = header.hash
  }

  var block: Block { Block(header: header, transactions: transactions.map(\.transaction)) }

  var sizeWithoutWitness: Int { overhead + transactions.reduce(0) { $0 + $1.sizeWithoutWitness } }

  var weight: Int { 4 * overhead + transactions.reduce(0) { $0 + $1.weight } }

  /// The size of the header and of the count of transactions.
  private var overhead: Int {
    BlockHeader.minimumSize + CompactSize.encodedSize(of: transactions.count)
  }

  var merkleTree: MerkleTree.Summary {
    var tree = MerkleTree()
    for transaction in transactions { tree.append(transaction.txid.digest) }
    return tree.summary
  }

  /// The merkle root of the wtxids, with zero in place of the coinbase's.
  var witnessMerkleRoot: Digest<32> {
    var tree = MerkleTree()
    tree.append(Wtxid.zero.digest)
    for transaction in transactions.dropFirst() { tree.append(transaction.wtxid.digest) }
    return tree.summary.root
  }
}
