import Bitcoin
import Hashing
import ScriptEngine
import Secp256k1
import Testing

@Suite("Segwit version 0")
struct WitnessV0Tests {
  private func keyHashSpend(key: [UInt8], secret: SecretKey) -> Spending {
    var spending = Spending(.payToWitnessKeyHash(Hash160.hash(key)))
    let digest = SignatureHasher(spending.transaction).segwitV0(
      input: 0, scriptCode: .payToPublicKeyHash(Hash160.hash(key)),
      amount: spending.output.value, type: .all)
    spending.witness = [signature(secret, digest), key]
    return spending
  }

  @Test("a key hash is spent by its key, compressed by policy")
  func keyHash() throws {
    let secret = try publicSecret(5)
    #expect(
      try keyHashSpend(key: secret.publicKey.compressed, secret: secret).error == nil)
    var spending = keyHashSpend(key: secret.publicKey.uncompressed, secret: secret)
    #expect(try spending.error == .witnessPublicKeyType)
    spending.flags = .consensus
    #expect(try spending.error == nil)
  }

  @Test("a key hash takes exactly two items")
  func keyHashItems() throws {
    let secret = try publicSecret(5)
    var spending = keyHashSpend(key: secret.publicKey.compressed, secret: secret)
    spending.witness.append([])
    #expect(try spending.error == .witnessProgramMismatch)
    spending.witness = []
    #expect(try spending.error == .witnessProgramMismatch)
  }

  @Test("a branch decides by empty or 01, by policy alone")
  func minimalIf() throws {
    let branch = script("IF 1 ELSE 0 ENDIF")
    var spending = Spending(
      .payToWitnessScriptHash(of: branch), witness: [[2], branch.bytes])
    #expect(try spending.error == .minimalIf)
    spending.flags = .consensus
    #expect(try spending.error == nil)
  }

  @Test("a nested program is spent through its redeem script alone")
  func nested() throws {
    let witnessScript = script("1")
    let program = Script.payToWitnessScriptHash(of: witnessScript)
    let push = ScriptBuilder().adding(data: program.bytes).script
    var spending = Spending(
      .payToScriptHash(Hash160.hash(program.bytes)), scriptSig: push,
      witness: [witnessScript.bytes])
    #expect(try spending.error == nil)
    spending.transaction.inputs[0].scriptSig = Script(script("1").bytes + push.bytes)
    #expect(try spending.error == .witnessMalleatedP2SH)
  }

  @Test("a witness needs a program")
  func unexpected() throws {
    var spending = Spending(script("1"))
    #expect(try spending.error == nil)
    spending.witness = [[1]]
    #expect(try spending.error == .witnessUnexpected)
  }

  @Test("each input needs its spent output")
  func spentOutputs() throws {
    let spending = Spending(script("1"))
    #expect(throws: InputVerifierError.spentOutputCount(expected: 1, found: 0)) {
      try InputVerifier(spending.transaction, spentOutputs: [])
    }
  }
}
