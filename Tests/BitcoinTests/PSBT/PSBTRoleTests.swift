import Bitcoin
import Hashing
import Secp256k1
import TestSupport
import Testing

@Suite(
  "PSBT: roles (BIP174's published walk)", .enabled(if: Vectors.arePresent, Vectors.absence))
struct PSBTRoleTests {
  @Test("the creator's PSBT is the published one", arguments: try PSBTStep.all("create"))
  func creator(_ step: PSBTStep) throws {
    let transaction = try Transaction(
      inputs: #require(step.inputs).map {
        TransactionInput(previousOutput: OutPoint(txid: try Txid(hex: $0.txid), index: $0.vout))
      },
      outputs: #require(step.outputs).map {
        TransactionOutput(
          value: try Amount(satoshis: $0.amountSat), scriptPubKey: Script($0.scriptPubKey.bytes))
      })
    #expect(try PSBT(unsigned: transaction).base64 == step.result?.base64)
  }

  @Test(
    "the updater's PSBT is the published one",
    arguments: try PSBTStep.all("update").filter { $0.sighashType == nil })
  func updater(_ step: PSBTStep) throws {
    var psbt = try step.start()
    let walk = try PSBTWalk()
    for index in psbt.inputs.indices { try walk.tellSpend(of: index, in: &psbt, step) }
    for key in try #require(step.publicKeys) { try walk.tellOrigin(of: key, in: &psbt) }
    #expect(psbt.base64 == step.result?.base64)
  }

  @Test(
    "setting the hash type gives the published PSBT",
    arguments: try PSBTStep.all("update").filter { $0.sighashType != nil })
  func sighashUpdater(_ step: PSBTStep) throws {
    var psbt = try step.start()
    let type = SighashType(rawValue: try #require(step.sighashType))
    for index in psbt.inputs.indices { try psbt.updateInput(index) { $0.sighashType = type } }
    #expect(psbt.base64 == step.result?.base64)
  }

  @Test("a signer's signatures are the published ones", arguments: try PSBTStep.all("sign"))
  func signer(_ step: PSBTStep) throws {
    var psbt = try step.start()
    for key in try #require(step.privateKeys) {
      #expect(try psbt.sign(with: secretKey(wif: key.wif)).count == 1)
    }
    #expect(psbt.base64 == step.result?.base64)
  }

  @Test(
    "a signer who asks for another hash type than the PSBT is refused and changes nothing",
    arguments: try PSBTStep.all("sign"))
  func signerOfAnotherType(_ step: PSBTStep) throws {
    var psbt = try step.start()
    let secret = try secretKey(wif: #require(step.privateKeys?.first).wif)
    let expected = PSBTSigningError.sighashTypeMismatch(input: 0, wanted: .all, asked: .none)
    #expect(throws: expected) { try psbt.sign(with: secret, sighashType: SighashType.none) }
    #expect(try psbt == step.start())
  }

  @Test(
    "a signer refuses what does not fit together",
    arguments: try PSBTCase.all("fails_signer_checks"))
  func signerChecks(_ vector: PSBTCase) throws {
    var psbt = try PSBT(base64: vector.base64)
    let expected = try #require(PSBTFaults.ofSigners[vector.name])
    let secret = try SecretKey([UInt8](repeating: 1, count: 32))
    #expect(throws: PSBTSigningError.spend(expected)) { try psbt.sign(with: secret) }
    #expect(throws: PSBTMissingSignaturesError.spend(expected)) {
      for index in psbt.inputs.indices { _ = try psbt.missingSignatures(input: index) }
    }
    #expect(throws: PSBTFinalizationError.self) { try psbt.finalize() }
    #expect(psbt.hex == vector.hex)
  }

  @Test(
    "combining gives the published PSBT, in either order",
    arguments: try PSBTStep.all("combine"))
  func combiner(_ step: PSBTStep) throws {
    let parts = try #require(step.psbts).map { try PSBT(base64: $0.base64) }
    #expect(try parts[0].combined(with: parts[1]).base64 == step.result?.base64)
    #expect(try parts[1].combined(with: parts[0]).base64 == step.result?.base64)
    #expect(try parts[0].combined(with: parts[0]) == parts[0])
  }

  @Test("PSBTs of different transactions do not combine")
  func strangers() throws {
    let steps = try PSBTStep.all("combine").map { try #require($0.psbts) }
    let one = try PSBT(base64: steps[0][0].base64)
    let other = try PSBT(base64: steps[1][0].base64)
    #expect(
      throws: PSBTCombinationError.differentTransactions(one.unsigned.txid, other.unsigned.txid)
    ) { try one.combined(with: other) }
  }

  @Test("the finaliser's PSBT is the published one", arguments: try PSBTStep.all("finalize"))
  func finalizer(_ step: PSBTStep) throws {
    var psbt = try step.start()
    #expect(try psbt.missingSignatures(input: 0) == .none)
    try psbt.finalize()
    #expect(psbt.base64 == step.result?.base64)
    #expect(psbt.isFinal)
  }

  @Test(
    "a PSBT that only one signer has signed is not finished",
    arguments: try PSBTStep.all("sign"))
  func unfinished(_ step: PSBTStep) throws {
    var psbt = try PSBT(base64: #require(step.result).base64)
    let before = psbt
    let missing = try psbt.missingSignatures(input: 0)
    #expect(missing.count == 1 && missing.candidates.count == 1)
    #expect(throws: PSBTFinalizationError.signaturesMissing(input: 0, missing)) {
      try psbt.finalize()
    }
    #expect(psbt == before)
    #expect(throws: PSBTExtractionError.notFinal(inputs: [0, 1])) {
      try psbt.extractTransaction()
    }
  }

  @Test("the extracted transaction is the published one", arguments: try PSBTStep.all("extract"))
  func extractor(_ step: PSBTStep) throws {
    let transaction = try step.start().extractTransaction()
    #expect(hex(of: transaction.encoded) == step.resultTx?.description)
  }

  @Test("finished inputs take no more signatures", arguments: try PSBTStep.all("extract"))
  func finished(_ step: PSBTStep) throws {
    var psbt = try step.start()
    let secret = try SecretKey([UInt8](repeating: 1, count: 32))
    #expect(try psbt.sign(with: secret).isEmpty)
    #expect(try psbt.missingSignatures(input: 0) == .none)
  }
}

/// What the published walk gives besides the PSBTs: scripts, transactions and the master key.
private struct PSBTWalk {
  let fingerprint: KeyFingerprint

  init() throws {
    let text = try #require(PSBTStep.all("create").first?.masterPrivateKey)
    fingerprint = try ExtendedSecretKey(text, network: .testnet).publicKey.fingerprint
  }

  /// Gives an input what it spends and the scripts behind its hashes.
  func tellSpend(of index: Int, in psbt: inout PSBT, _ step: PSBTStep) throws {
    let point = psbt.unsigned.inputs[index].previousOutput
    let transactions = try #require(step.previousTransactions).map {
      try Transaction(decoding: $0.bytes)
    }
    let previous = try #require(transactions.first { $0.txid == point.txid })
    let output = previous.outputs[Int(point.index)]
    let redeem = script(in: step.redeemScripts) {
      Script.payToScriptHash($0) == output.scriptPubKey
    }
    let witness = try #require(step.witnessScripts).map { Script($0.bytes) }
      .first { Script.payToWitnessScriptHash(of: $0) == redeem }
    if witness == nil {
      try psbt.setPreviousTransaction(previous, redeemScript: redeem, input: index)
    } else {
      try psbt.setSpentOutput(output, redeemScript: redeem, witnessScript: witness, input: index)
    }
  }

  /// Gives a key's origin to the input or output whose script has the key.
  func tellOrigin(of key: PSBTStep.PublicKeyPath, in psbt: inout PSBT) throws {
    let path = try DerivationPath(key.derivationPath)
    let derivation = PSBTKeyDerivation(
      key: try PSBTPublicKey(key.publicKey.bytes),
      origin: KeyOrigin(fingerprint: fingerprint, path: path))
    for (index, input) in psbt.inputs.enumerated() {
      let script = input.witnessScript ?? input.redeemScript
      guard case .multisig(_, let keys) = script?.template, keys.contains(derivation.key.bytes)
      else { continue }
      try psbt.updateInput(index) { $0.setDerivation(derivation) }
    }
    for (index, output) in psbt.unsigned.outputs.enumerated()
    where output.scriptPubKey == .payToWitnessKeyHash(derivation.key.hash) {
      try psbt.updateOutput(index) { $0.setDerivation(derivation) }
    }
  }

  private func script(in scripts: [HexBytes]?, _ fits: (Digest<20>) -> Bool) -> Script? {
    scripts?.first { fits(Hash160.hash($0.bytes)) }.map { Script($0.bytes) }
  }
}
