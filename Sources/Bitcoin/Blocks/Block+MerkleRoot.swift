/// Why a header does not commit to a block's transactions, or not to them alone.
public enum MerkleRootError: Error, Equatable, Sendable {
  /// The header names another root than the transactions have.
  case mismatch(header: MerkleRoot, computed: MerkleRoot)
  /// The root is right, but the list's end is repeated, which does not change the root
  /// (CVE-2012-2459).
  ///
  /// The other block with the same hash may still be valid.
  case duplicatedTransactions

  /// Bitcoin Core's string for the fault.
  public var rejectReason: String {
    switch self {
    case .mismatch: "bad-txnmrklroot"
    case .duplicatedTransactions: "bad-txns-duplicate"
    }
  }
}

extension Block {
  /// The merkle tree of the txids, whose root belongs in the header.
  public var merkleTree: MerkleTree.Summary {
    var tree = MerkleTree()
    for transaction in transactions { tree.append(transaction.txid.digest) }
    return tree.summary
  }

  /// Checks that the header commits to these transactions, and to no other list with equal pairs.
  ///
  /// - Returns: the root.
  @discardableResult
  public func checkMerkleRoot() throws(MerkleRootError) -> MerkleRoot {
    try header.checkMerkleRoot(merkleTree)
  }
}

extension BlockHeader {
  /// Checks that the header commits to the transactions whose txids gave this tree.
  @discardableResult
  package func checkMerkleRoot(_ tree: MerkleTree.Summary) throws(MerkleRootError) -> MerkleRoot {
    let root = MerkleRoot(tree.root)
    guard root == merkleRoot else { throw .mismatch(header: merkleRoot, computed: root) }
    guard !tree.hasEqualPair else { throw .duplicatedTransactions }
    return root
  }
}
