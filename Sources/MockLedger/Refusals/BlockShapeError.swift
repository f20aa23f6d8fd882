public import Bitcoin

/// A fault of a block that can be found without its chain: Core's `CheckBlock`.
public enum BlockShapeError: Error, Equatable, Sendable {
  /// The header lacks proof of work.
  case proofOfWork(ProofOfWorkError)
  /// The header does not commit to these transactions, or not to them alone.
  case merkleRoot(MerkleRootError)
  /// The block has no transaction, or is too long without witnesses.
  case length(transactions: Int, sizeWithoutWitness: Int, maximumWeight: Int)
  /// The first transaction is not a coinbase.
  case coinbaseMissing
  /// A transaction after the first is a coinbase.
  case coinbaseRepeated(transaction: Int)
  /// A transaction has a fault of its own.
  case transaction(index: Int, txid: Txid, TransactionShapeError)
  /// The signature checks of the block's own scripts exceed the limit.
  case signatureCost(Int, maximum: Int)

  /// Bitcoin Core's string for the fault.
  public var rejectReason: String {
    switch self {
    case .proofOfWork(let error): error.rejectReason
    case .merkleRoot(let error): error.rejectReason
    case .length: "bad-blk-length"
    case .coinbaseMissing: "bad-cb-missing"
    case .coinbaseRepeated: "bad-cb-multiple"
    case .transaction(_, _, let error): error.rejectReason
    case .signatureCost: "bad-blk-sigops"
    }
  }

  /// The detail that Bitcoin Core adds to the string.
  public var rejectDetail: String {
    switch self {
    case .proofOfWork: "proof of work failed"
    case .merkleRoot(.mismatch): "hashMerkleRoot mismatch"
    case .merkleRoot(.duplicatedTransactions): "duplicate transaction"
    case .length: "size limits failed"
    case .coinbaseMissing: "first tx is not coinbase"
    case .coinbaseRepeated: "more than one coinbase"
    case .transaction(_, let txid, _): "Transaction check failed (tx hash \(txid)) "
    case .signatureCost: "out-of-bounds SigOpCount"
    }
  }
}
