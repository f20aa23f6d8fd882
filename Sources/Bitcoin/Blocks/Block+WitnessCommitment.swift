public import Hashing

/// Why a block does not commit to its witnesses.
public enum WitnessCommitmentError: Error, Equatable, Sendable {
  /// There is a commitment, but the coinbase's witness is not one item of 32 bytes.
  case reservedValue(itemSizes: [Int])
  /// The last commitment among the coinbase's outputs does not match the witnesses.
  case mismatch(committed: Digest<32>, computed: Digest<32>)
  /// A transaction has a witness, but there is no commitment.
  case unexpectedWitness(transaction: Int)

  /// Bitcoin Core's string for the fault.
  public var rejectReason: String {
    switch self {
    case .reservedValue: "bad-witness-nonce-size"
    case .mismatch: "bad-witness-merkle-match"
    case .unexpectedWitness: "unexpected-witness"
    }
  }
}

extension Block {
  /// The merkle root of the wtxids, with zero in place of the coinbase's.
  public var witnessMerkleRoot: Digest<32> {
    var tree = MerkleTree()
    for (index, transaction) in transactions.enumerated() {
      tree.append(index == 0 ? Wtxid.zero.digest : transaction.wtxid.digest)
    }
    return tree.summary.root
  }

  /// The commitment to the witnesses: the last output of the coinbase that has the form of one.
  public var witnessCommitment: WitnessCommitment? {
    transactions.first?.outputs.lazy.reversed().compactMap { WitnessCommitment($0.scriptPubKey) }
      .first
  }

  /// Checks that the block commits to exactly the witnesses that it carries, as segwit demands.
  public func checkWitnessCommitment() throws(WitnessCommitmentError) {
    try checkWitnessCommitment(witnessRoot: witnessMerkleRoot)
  }

  /// Checks the same with a root that was computed from known wtxids.
  package func checkWitnessCommitment(
    witnessRoot: @autoclosure () -> Digest<32>
  ) throws(WitnessCommitmentError) {
    guard let commitment = witnessCommitment else { return try checkNoWitness() }
    let items = transactions.first?.inputs.first?.witness.items ?? []
    guard items.count == 1, items[0].count == 32 else {
      throw .reservedValue(itemSizes: items.map(\.count))
    }
    let computed = WitnessCommitment(witnessRoot: witnessRoot(), reservedValue: items[0])
    guard computed == commitment else {
      throw .mismatch(committed: commitment.hash, computed: computed.hash)
    }
  }

  private func checkNoWitness() throws(WitnessCommitmentError) {
    guard let index = transactions.firstIndex(where: \.hasWitness) else { return }
    throw .unexpectedWitness(transaction: index)
  }
}
