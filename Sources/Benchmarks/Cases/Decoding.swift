import Bitcoin
import Hashing

/// Decoding a transaction and computing its txid, compared with double SHA-256 of the same bytes.
func decodingCases() throws -> [RatioCase] {
  try [(1, 2), (2, 2), (100, 100)].map { inputs, outputs in
    let encoded = try transaction(inputs: inputs, outputs: outputs).encoded
    return RatioCase(
      name: "decode-txid-\(inputs)-in-\(outputs)-out", bytes: encoded.count,
      bare: { count in BareHash.doubleSHA256(encoded, count: count) },
      ours: { count in
        (0..<count).reduce(into: 0 as UInt64) { checksum, _ in
          do {
            let txid = try Transaction(decoding: encoded).txid
            checksum &+= UInt64(txid.digest.bytes[0])
          } catch {
            preconditionFailure("the bytes are an encoding: \(error)")
          }
        }
      })
  }
}

/// A transaction from P2WPKH to P2WPKH; the signatures only have the size of signatures.
private func transaction(inputs: Int, outputs: Int) throws -> Transaction {
  let witness = Witness([
    [UInt8](repeating: 0x30, count: 71), [UInt8](repeating: 0x02, count: 33),
  ])
  return Transaction(
    inputs: (0..<inputs).map { index in
      TransactionInput(
        previousOutput: OutPoint(txid: Txid(SHA256.hash([UInt8(index)])), index: 1),
        witness: witness)
    },
    outputs: try (0..<outputs).map { index in
      TransactionOutput(
        value: try Amount(satoshis: 10_000),
        scriptPubKey: .payToWitnessKeyHash(Hash160.hash([UInt8(index)])))
    })
}
