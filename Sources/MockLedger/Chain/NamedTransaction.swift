internal import Bitcoin
internal import Hashing

/// A transaction and its names, computed once.
struct NamedTransaction: Hashable, Sendable {
  let transaction: Transaction
  let txid: Txid
  let wtxid: Wtxid

  init(_ transaction: Transaction) {
    self.transaction = transaction
    txid = transaction.txid
    wtxid = transaction.hasWitness ? transaction.wtxid : Wtxid(txid.digest)
  }
}

/// A block and the names of all that is in it, computed once.
struct NamedBlock: Sendable {
  let header: BlockHeader
  let hash: BlockHash
  let transactions: [NamedTransaction]

  init(_ block: Block) {
    self.init(header: block.header, transactions: block.transactions.map(NamedTransaction.init))
  }

  init(header: BlockHeader, transactions: [NamedTransaction]) {
    self.header = header
    self.transactions = transactions
    hash = header.hash
  }

  var block: Block { Block(header: header, transactions: transactions.map(\.transaction)) }

  var merkleTree: MerkleTree.Summary {
    var tree = MerkleTree()
    for transaction in transactions { tree.append(transaction.txid.digest) }
    return tree.summary
  }

  /// The root over the names with witnesses; zero stands for the coinbase's own.
  var witnessMerkleRoot: Digest<32> {
    var tree = MerkleTree()
    tree.append(Wtxid.zero.digest)
    for transaction in transactions.dropFirst() { tree.append(transaction.wtxid.digest) }
    return tree.summary.root
  }
}
