import Bitcoin
import Channels

// What comes as bytes: whatever is read is written again as it was.
extension FuzzTarget {
  static let transaction = FuzzTarget(
    name: "transaction", seeds: { try Seeds.transactions.map(\.encoded) },
    run: { bytes in
      if let transaction = try? Transaction(decoding: bytes) {
        require(transaction.encoded == bytes, "a transaction is written as it was read")
        require(
          bytes.count == transaction.sizeWithoutWitness + transaction.witnessSize, "sizes add up")
        require(
          transaction.weight == 3 * transaction.sizeWithoutWitness + bytes.count, "weight (BIP141)")
      }
      if let transaction = try? Transaction(anyFormat: bytes) {
        let again = try? Transaction(anyFormat: transaction.encoded)
        require(again != nil, "what was written can be read")
      }
    })

  static let block = FuzzTarget(
    name: "block", seeds: { try Seeds.blocks.map(\.encoded) },
    run: { bytes in
      guard let block = try? Block(decoding: bytes) else { return }
      require(block.encoded == bytes, "a block is written as it was read")
    })

  static let script = FuzzTarget(
    name: "script", seeds: { try Seeds.scripts.map(\.bytes) },
    run: { bytes in
      let script = Script(bytes)
      var covered = 0
      for instruction in script.instructions {
        require(instruction.data.upperBound <= bytes.count, "data lies within the script")
        covered += 1
      }
      require(covered <= bytes.count, "an instruction has a byte at least")
      require(!script.isPushOnly || script.isWellFormed, "what only pushes is well formed")
      _ = (script.assembly, script.assemblyNamingHashTypes, script.template, script.isUnspendable)
      require(
        script.signatureOperations(isExact: true) <= script.signatureOperations(isExact: false),
        "the exact count is never the higher one")
      require(
        script.removingCodeSeparators.removingCodeSeparators == script.removingCodeSeparators,
        "what was removed is gone")
      for network in Network.allCases {
        guard let address = Address(script: script, network: network) else { continue }
        let again = try? Address(address.description, network: network)
        require(again == address, "an address is read as it was written")
        require(address.script == script, "an address stands for its script")
      }
    })

  static let psbt = FuzzTarget(
    name: "psbt", seeds: { try Seeds.proposals.map(\.psbt.encoded) },
    run: { bytes in
      guard let psbt = try? PSBT(decoding: bytes) else { return }
      let again = try? PSBT(decoding: psbt.encoded)
      require(again == psbt, "a PSBT is read as it was written")
      let joined = try? psbt.combined(with: psbt)
      require(joined == psbt, "a PSBT joined with itself is itself")
      let text = try? PSBT(base64: psbt.base64)
      require(text == psbt, "a PSBT is read from the text that was written")
    })
}
