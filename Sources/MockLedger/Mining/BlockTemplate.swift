internal import Bitcoin

/// A new block without its transactions.
struct BlockTemplate {
  let previous: BlockRecord
  let time: UInt32
  let bits: CompactTarget
  let subsidy: Amount
  /// The script that the coinbase pays.
  let script: Script

  /// The weight for transactions: Core's miner reserves the rest for the header and the coinbase.
  static let maximumSelectedWeight = Block.maximumWeight - 8_000
  static let maximumSelectedCost = NamedBlock.maximumSignatureCost - 400

  /// The block with these transactions, still without proof of work.
  func block(with selected: [NamedTransaction] = [], fees: Int64 = 0) -> NamedBlock {
    var merkle = MerkleTree()
    var witnesses = MerkleTree()
    witnesses.append(Wtxid.zero.digest)
    for transaction in selected { witnesses.append(transaction.wtxid.digest) }
    let commitment = WitnessCommitment(
      witnessRoot: witnesses.summary.root, reservedValue: Self.reservedValue)
    let reward = Amount(uncheckedSatoshis: subsidy.satoshis + fees)
    let coinbase = NamedTransaction(coinbase(paying: reward, commitment))
    let transactions = [coinbase] + selected
    for transaction in transactions { merkle.append(transaction.txid.digest) }
    return NamedBlock(
      header: BlockHeader(
        version: 0x2000_0000, previousBlock: previous.hash,
        merkleRoot: MerkleRoot(merkle.summary.root), time: time, bits: bits, nonce: 0),
      transactions: transactions)
  }

  /// The coinbase as Core's miner makes it: with a lock below its own height, so that no two are
  /// equal.
  private func coinbase(paying reward: Amount, _ commitment: WitnessCommitment) -> Transaction {
    let height = previous.height.next
    let push = Script.coinbaseHeight(height)
    let input = TransactionInput(
      previousOutput: .null,
      scriptSig: push.count > 1 ? push : Script(push.bytes + [Opcode.push0.rawValue]),
      sequence: .lockTimeEnabled, witness: Witness([Self.reservedValue]))
    return Transaction(
      inputs: [input],
      outputs: [
        TransactionOutput(value: reward, scriptPubKey: script),
        TransactionOutput(value: .zero, scriptPubKey: commitment.script),
      ],
      lockTime: LockTime(height: previous.height))
  }

  private static let reservedValue = [UInt8](repeating: 0, count: 32)
}

extension NamedBlock {
  /// The block with a nonce that gives proof of work.
  func mined() -> NamedBlock {
    var header = header
    while true {
      do {
        try header.checkProofOfWork(limit: .limit(of: .regtest))
        return NamedBlock(header: header, transactions: transactions)
      } catch {
        precondition(header.nonce < .max, "every second hash is good enough")
        header.nonce += 1
      }
    }
  }
}
