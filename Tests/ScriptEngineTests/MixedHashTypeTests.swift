import Bitcoin
import Hashing
import ScriptEngine
import Secp256k1
import TestSupport
import Testing

@Suite("A multisig whose signatures have hash types of their own")
struct MixedHashTypeTests {
  static let types: [SighashType] = [
    .all, .none, .single, .all.withAnyoneCanPay, .none.withAnyoneCanPay, .single.withAnyoneCanPay,
  ]

  /// Signs one P2WSH 2-of-2 input with a type for each key; each signature says the type given
  /// last.
  static func verify(signedAs: [SighashType], saying: [SighashType]) throws {
    let keys = try [UInt8(3), 4].map { number in
      try SecretKey(InlineArray<32, UInt8>(repeating: number))
    }
    let script = Script.multisig(required: 2, keys: keys.map(\.publicKey.compressed))
    let spent = TransactionOutput(
      value: try Amount(satoshis: 5000), scriptPubKey: .payToWitnessScriptHash(of: script))
    var transaction = Transaction(
      inputs: [TransactionInput(previousOutput: OutPoint(txid: .zero, index: 0))],
      outputs: [TransactionOutput(value: try Amount(satoshis: 4000), scriptPubKey: script)])
    let hasher = SignatureHasher(transaction)
    let signatures = zip(keys, zip(signedAs, saying)).map { key, types in
      let digest = hasher.segwitV0(
        input: 0, scriptCode: script, amount: spent.value, type: types.0)
      return key.signECDSA(digest: digest.bytes).der + [types.1.byte]
    }
    transaction.inputs[0].witness = Witness([[]] + signatures + [script.bytes])
    try InputVerifier(transaction, spentOutputs: [spent]).verify(input: 0)
  }

  @Test("each signature is checked against the hash of its own type", arguments: types, types)
  func mixed(one: SighashType, other: SighashType) throws {
    try Self.verify(signedAs: [one, other], saying: [one, other])
  }

  @Test("a signature that says another type than it signed is wrong", arguments: types, types)
  func wrong(one: SighashType, other: SighashType) {
    guard one != other else { return }
    #expect(throws: ScriptError.signatureNullFail) {
      try Self.verify(signedAs: [one, one], saying: [one, other])
    }
    #expect(throws: ScriptError.signatureNullFail) {
      try Self.verify(signedAs: [one, one], saying: [other, one])
    }
  }
}
