internal import Bitcoin

extension NamedBlock {
  /// The limit on the cost of all signature checks of a block (BIP141).
  static let maximumSignatureCost = 80_000

  /// Finds the first fault that can be found without the chain, in Core's order.
  func checkShape(limit: Target) throws(BlockShapeError) {
    do { try header.checkProofOfWork(limit: limit) } catch { throw .proofOfWork(error) }
    do { try header.checkMerkleRoot(merkleTree) } catch { throw .merkleRoot(error) }
    try checkLength()
    try checkCoinbase()
    for (index, named) in transactions.enumerated() {
      do { try named.transaction.checkShape() } catch {
        throw .transaction(index: index, txid: named.txid, error)
      }
    }
    let cost = transactions.reduce(0) { $0 + 4 * $1.transaction.legacySignatureOperations }
    guard cost <= Self.maximumSignatureCost else {
      throw .signatureCost(cost, maximum: Self.maximumSignatureCost)
    }
  }

  private func checkLength() throws(BlockShapeError) {
    let size = sizeWithoutWitness
    let isTooLong = max(transactions.count, size) * 4 > Block.maximumWeight
    guard !transactions.isEmpty, !isTooLong else {
      throw .length(
        transactions: transactions.count, sizeWithoutWitness: size,
        maximumWeight: Block.maximumWeight)
    }
  }

  private func checkCoinbase() throws(BlockShapeError) {
    guard transactions[0].transaction.isCoinbase else { throw .coinbaseMissing }
    let other = transactions.dropFirst().firstIndex { $0.transaction.isCoinbase }
    if let other { throw .coinbaseRepeated(transaction: other) }
  }
}
