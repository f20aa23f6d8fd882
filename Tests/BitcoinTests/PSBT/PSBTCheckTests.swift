import Bitcoin
import Hashing
import Secp256k1
import Testing

@Suite("PSBT: what does not fit together is refused")
struct PSBTCheckTests {
  let secret: SecretKey
  let key: [UInt8]
  let hash: Digest<20>

  init() throws {
    secret = try SecretKey([UInt8](repeating: 7, count: 32))
    key = secret.publicKey.compressed
    hash = Hash160.hash(key)
  }

  /// A transaction with one output to this script, and a PSBT that spends it.
  private func spending(
    _ script: Script, index: UInt32 = 0
  ) throws -> (psbt: PSBT, previous: Transaction) {
    let output = TransactionOutput(value: try Amount(satoshis: 1_000), scriptPubKey: script)
    let previous = Transaction(
      inputs: [TransactionInput(previousOutput: OutPoint(txid: .zero, index: 0))],
      outputs: [output])
    let point = OutPoint(txid: previous.txid, index: index)
    let unsigned = Transaction(
      inputs: [TransactionInput(previousOutput: point)], outputs: [output])
    return (try PSBT(unsigned: unsigned), previous)
  }

  private func refusal(_ psbt: PSBT) -> PSBTSigningError? {
    var copy = psbt
    do throws(PSBTSigningError) {
      try copy.sign(input: 0, with: secret)
      return nil
    } catch {
      return error
    }
  }

  @Test("another transaction than the input names is refused, by decoder and signer")
  func wrongTransaction() throws {
    var (psbt, previous) = try spending(.payToPublicKeyHash(hash))
    let expected = previous.txid
    previous.lockTime = LockTime(rawValue: 1)
    let found = previous.txid
    try psbt.updateInput(0) { $0.nonWitnessUTXO = previous }
    #expect(
      refusal(psbt)
        == .spend(.wrongPreviousTransaction(input: 0, expected: expected, found: found)))
    #expect(
      throws: PSBTError.wrongPreviousTransaction(input: 0, expected: expected, found: found)
    ) { try PSBT(decoding: psbt.encoded) }
  }

  @Test("a transaction with too few outputs is refused, by decoder and signer")
  func noSuchOutput() throws {
    var (psbt, previous) = try spending(.payToPublicKeyHash(hash), index: 1)
    try psbt.updateInput(0) { $0.nonWitnessUTXO = previous }
    #expect(refusal(psbt) == .spend(.noSuchPreviousOutput(input: 0, index: 1)))
    #expect(throws: PSBTError.noSuchPreviousOutput(input: 0, index: 1, count: 1)) {
      try PSBT(decoding: psbt.encoded)
    }
  }

  @Test("two accounts of the spent output that differ are refused")
  func utxosDiffer() throws {
    var (psbt, previous) = try spending(.payToWitnessKeyHash(hash))
    try psbt.setPreviousTransaction(previous, input: 0)
    try psbt.updateInput(0) { $0.witnessUTXO = previous.outputs[0] }
    #expect(refusal(psbt) == nil)
    try psbt.updateInput(0) { $0.witnessUTXO?.value = .zero }
    #expect(refusal(psbt) == .spend(.utxosDiffer(input: 0)))
    #expect(try psbt.spentOutput(input: 0) == previous.outputs[0])
  }

  @Test("a P2SH output needs its script, and one that fits")
  func redeemScript() throws {
    let script = Script.payToPublicKey(key)
    var (psbt, previous) = try spending(.payToScriptHash(Hash160.hash(script.bytes)))
    try psbt.updateInput(0) { $0.nonWitnessUTXO = previous }
    #expect(refusal(psbt) == .spend(.redeemScriptMissing(input: 0)))
    try psbt.updateInput(0) { $0.redeemScript = .payToPublicKeyHash(hash) }
    #expect(refusal(psbt) == .spend(.redeemScriptMismatch(input: 0)))
    try psbt.updateInput(0) { $0.redeemScript = script }
    #expect(refusal(psbt) == nil)
  }

  @Test("a taproot output needs the internal key and root that it was made of")
  func taproot() throws {
    let internalKey = secret.xOnlyPublicKey
    let tweak = Taproot.tweak(internalKey: Digest(internalKey.bytes).array, root: nil)
    let output = try internalKey.tweaked(by: tweak.bytes).key
    var (psbt, previous) = try spending(.payToTaproot(Digest(output.bytes).array))
    try psbt.updateInput(0) { $0.witnessUTXO = previous.outputs[0] }
    try psbt.updateInput(0) { $0.taprootInternalKey = Digest(internalKey.bytes) }
    #expect(refusal(psbt) == nil)
    try psbt.updateInput(0) { $0.taprootMerkleRoot = Digest(internalKey.bytes) }
    #expect(refusal(psbt) == .spend(.taprootKeyMismatch(input: 0)))
    try psbt.updateInput(0) { $0.taprootInternalKey = nil }
    #expect(refusal(psbt) == .keyNotInvolved(input: 0, key: secret.publicKey))
  }

  @Test("an invalid signature for a spend by key is not used")
  func taprootSignature() throws {
    var (psbt, previous) = try spending(.payToTaproot(Digest(secret.xOnlyPublicKey.bytes).array))
    try psbt.setSpentOutput(previous.outputs[0], input: 0)
    try psbt.sign(input: 0, with: secret)
    var bytes = try #require(psbt.inputs[0].taprootKeySignature).bytes
    bytes[40] ^= 1
    let changed = try PSBTTaprootSignature(bytes)
    try psbt.updateInput(0) { $0.taprootKeySignature = changed }
    #expect(throws: PSBTFinalizationError.invalidTaprootSignature(input: 0)) {
      try psbt.finalize()
    }
  }

  @Test("a long key in segwit is refused")
  func longKey() throws {
    let long = secret.publicKey.uncompressed
    var (psbt, previous) = try spending(.payToWitnessKeyHash(Hash160.hash(long)))
    try psbt.setSpentOutput(previous.outputs[0], input: 0)
    #expect(refusal(psbt) == .uncompressedKey(input: 0, key: secret.publicKey))
    let digest = SignatureHasher(psbt.unsigned).segwitV0(
      input: 0, scriptCode: .payToPublicKeyHash(Hash160.hash(long)),
      amount: previous.outputs[0].value, type: .all)
    let signature = PSBTPartialSignature(
      key: PSBTPublicKey(uncompressed: secret.publicKey),
      signature: secret.signECDSA(digest: digest.bytes), type: .all)
    try psbt.updateInput(0) { $0.setPartialSignature(signature) }
    #expect(try psbt.isValid(signature, input: 0))
    #expect(throws: PSBTFinalizationError.invalidSignature(input: 0, key: signature.key)) {
      try psbt.finalize()
    }
  }

  @Test("a second signature of another hash type than the first is refused")
  func anotherType() throws {
    let other = try SecretKey([UInt8](repeating: 8, count: 32))
    let script = Script.multisig(required: 2, keys: [key, other.publicKey.compressed])
    var (psbt, previous) = try spending(.payToWitnessScriptHash(of: script))
    try psbt.setSpentOutput(previous.outputs[0], witnessScript: script, input: 0)
    try psbt.sign(input: 0, with: other, sighashType: .single)
    #expect(
      refusal(psbt) == .sighashTypeMismatch(input: 0, wanted: .single, asked: .all))
    try psbt.sign(input: 0, with: secret, sighashType: .single)
    #expect(psbt.inputs[0].partialSignatures.map(\.sighashType) == [.single, .single])
  }

  @Test("a script of unknown form can be signed, and is finished by a program that knows it")
  func unknownScript() throws {
    let script = ScriptBuilder().adding(number: 500).adding(.checkLockTimeVerify).adding(.drop)
      .adding(data: key).adding(.checkSig).script
    var (psbt, previous) = try spending(.payToWitnessScriptHash(of: script))
    try psbt.setSpentOutput(previous.outputs[0], witnessScript: script, input: 0)
    try psbt.sign(input: 0, with: secret)
    let signature = try #require(psbt.inputs[0].partialSignatures.first)
    #expect(try psbt.isValid(signature, input: 0))
    #expect(throws: PSBTFinalizationError.unsupportedScript(input: 0, script)) {
      try psbt.finalize()
    }
    try psbt.updateInput(0) { $0.finalWitness = Witness([signature.bytes, script.bytes]) }
    #expect(try psbt.extractTransaction().inputs[0].witness.items.count == 2)
    #expect(refusal(psbt) == .alreadyFinal(input: 0))
  }

  @Test("combining with a finished input forgets what only signers need")
  func finishedOnce() throws {
    var (psbt, previous) = try spending(.payToWitnessKeyHash(hash))
    try psbt.setSpentOutput(previous.outputs[0], input: 0)
    try psbt.sign(input: 0, with: secret)
    var finished = psbt
    try finished.finalize()
    #expect(try psbt.combined(with: finished) == finished)
    #expect(try finished.combined(with: psbt) == finished)
  }

  @Test("inputs and outputs that are not there are named")
  func outOfRange() throws {
    var (psbt, _) = try spending(Script())
    #expect(throws: PSBTUpdateError.noSuchInput(1)) { try psbt.updateInput(1) { _ in } }
    #expect(throws: PSBTUpdateError.noSuchOutput(-1)) { try psbt.updateOutput(-1) { _ in } }
    #expect(throws: PSBTSpendError.noSuchInput(1)) { try psbt.spentOutput(input: 1) }
    #expect(throws: PSBTSigningError.spend(.noSuchInput(1))) {
      try psbt.sign(input: 1, with: secret)
    }
    #expect(throws: PSBTMissingSignaturesError.spend(.noSuchInput(1))) {
      try psbt.missingSignatures(input: 1)
    }
  }
}
