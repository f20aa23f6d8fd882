internal import Bitcoin

/// What a new block is made of, but for the transactions.
struct BlockTemplate {
  let previous: BlockRecord
  let time: UInt32
  let bits: CompactTarget
  let subsidy: Amount
  /// Whom it pays.
  let script: Script

  /// Core's miner leaves so much of the weight and the cost to the header and the coinbase.
  static let maximumSelectedWeight = Block.maximumWeight - 8_000
  static let maximumSelectedCost = NamedBlock.maximumSignatureCost - 400

  /// The block with these transactions; its proof of work is yet to be done.
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

  /// As Core's miner makes it: locked below its own height, so that no two are alike.
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
  /// The same block with a nonce that proves work.
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
