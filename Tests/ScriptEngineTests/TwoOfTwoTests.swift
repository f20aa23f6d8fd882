import Bitcoin
import ScriptEngine
import Secp256k1
import Testing

/// A P2WSH 2-of-2 that both have signed, as every transaction of a channel is spent.
struct TwoOfTwo {
  let payer: SecretKey
  let payee: SecretKey
  let witnessScript: Script
  var spending: Spending

  init() throws {
    payer = try publicSecret(1)
    payee = try publicSecret(2)
    let keys = [payer.publicKey.compressed, payee.publicKey.compressed]
    witnessScript = Script.multisig(required: 2, keys: keys)
    spending = Spending(.payToWitnessScriptHash(of: witnessScript))
    spending.witness = witness()
  }

  /// `<empty> <payer's signature> <payee's signature> <script>`
  func witness(type: UInt8 = 1) -> [[UInt8]] {
    let digest = SignatureHasher(spending.transaction).segwitV0(
      input: 0, scriptCode: witnessScript, amount: spending.output.value,
      type: SighashType(byte: type))
    let signatures = [payer, payee].map { signature($0, digest, type: type) }
    return [[]] + signatures + [witnessScript.bytes]
  }
}

/// One change to a valid spend, and Bitcoin Core's error for it.
struct TwoOfTwoMutation: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let error: ScriptError
  let change: @Sendable (inout Spending) -> Void

  init(_ name: String, _ error: ScriptError, _ change: @escaping @Sendable (inout Spending) -> Void)
  {
    testDescription = name
    self.error = error
    self.change = change
  }
}

@Suite("A 2-of-2 in a witness script")
struct TwoOfTwoTests {
  @Test("is spent by both signatures, under policy and under consensus")
  func valid() throws {
    var spending = try TwoOfTwo().spending
    #expect(try spending.error == nil)
    spending.flags = .consensus
    #expect(try spending.error == nil)
  }

  @Test("is spent under every hash type", arguments: [1, 2, 3, 0x81, 0x82, 0x83] as [UInt8])
  func hashTypes(_ type: UInt8) throws {
    var channel = try TwoOfTwo()
    channel.spending.witness = channel.witness(type: type)
    #expect(try channel.spending.error == nil)
  }

  @Test("with one change is refused in Core's words", arguments: mutations)
  func refused(_ mutation: TwoOfTwoMutation) throws {
    var spending = try TwoOfTwo().spending
    mutation.change(&spending)
    #expect(try spending.error == mutation.error)
  }

  static let mutations: [TwoOfTwoMutation] = [
    TwoOfTwoMutation("signatures swapped", .signatureNullFail) { $0.witness.swapAt(1, 2) },
    TwoOfTwoMutation("placeholder beside a signature", .signatureNullFail) { $0.witness[2] = [] },
    TwoOfTwoMutation("a signature missing", .invalidStackOperation) { $0.witness.remove(at: 2) },
    TwoOfTwoMutation("both signatures empty", .evalFalse) {
      $0.witness[1] = []
      $0.witness[2] = []
    },
    TwoOfTwoMutation("a dummy that is not empty", .signatureNullDummy) { $0.witness[0] = [1] },
    TwoOfTwoMutation("no witness", .witnessProgramWitnessEmpty) { $0.witness = [] },
    TwoOfTwoMutation("another witness script", .witnessProgramMismatch) {
      $0.witness[3].append(0x61)
    },
    TwoOfTwoMutation("an input script", .witnessMalleated) {
      $0.transaction.inputs[0].scriptSig = script("1")
    },
    TwoOfTwoMutation("bad DER", .signatureDER) { $0.witness[1][1] ^= 1 },
    TwoOfTwoMutation("an undefined hash type", .signatureHashType) {
      $0.witness[1][$0.witness[1].count - 1] = 4
    },
    TwoOfTwoMutation("one item too many", .cleanStack) { $0.witness.insert([1], at: 0) },
    TwoOfTwoMutation("another amount", .signatureNullFail) {
      $0.output.value = Amount(uncheckedSatoshis: 100_001)
    },
    TwoOfTwoMutation("another lock", .signatureNullFail) {
      $0.transaction.lockTime = LockTime(rawValue: 1)
    },
    TwoOfTwoMutation("another output", .signatureNullFail) {
      $0.transaction.outputs[0].value = Amount(uncheckedSatoshis: 90_001)
    },
  ]

  @Test("refuses a high S by policy alone")
  func highS() throws {
    var spending = try TwoOfTwo().spending
    spending.witness[1] = try withHighS(spending.witness[1])
    #expect(try spending.error == .signatureHighS)
    spending.flags = .consensus
    #expect(try spending.error == nil)
  }

  @Test(
    "looks at no key that cannot help any more",
    arguments: [("<00> <KEY>", nil), ("<KEY> <00>", .publicKeyType)] as [(String, ScriptError?)])
  func needlessKey(keys: String, error: ScriptError?) throws {
    let key = Hex.encode(try publicSecret(1).publicKey.compressed)
    let words = keys.replacing("KEY", with: key)
    let witnessScript = script("2 \(words) 2 CHECKMULTISIG NOT")
    let spending = Spending(
      .payToWitnessScriptHash(of: witnessScript), witness: [[], [], [], witnessScript.bytes])
    #expect(try spending.error == error)
  }

  @Test("shows the failing step with the stack that it found")
  func trace() throws {
    var spending = try TwoOfTwo().spending
    spending.witness.swapAt(1, 2)
    let trace = try spending.trace
    #expect(trace.error == .signatureNullFail)
    let step = try #require(trace.steps.last)
    #expect(step.word == "OP_CHECKMULTISIG")
    #expect(step.role == .witnessScript)
    #expect(step.error == .signatureNullFail)
    #expect(step.stackAfter == nil)
    #expect(step.stackBefore.main.count == 7)
    #expect(trace.steps.dropLast().allSatisfy { $0.error == nil && $0.stackAfter != nil })
  }

  @Test("shows every step of a valid spend")
  func completeTrace() throws {
    let trace = try TwoOfTwo().spending.trace
    #expect(trace.error == nil)
    let words = trace.steps.filter { $0.role == .witnessScript }.map(\.word)
    #expect(words.first == "2" && words.suffix(2) == ["2", "OP_CHECKMULTISIG"])
    #expect(trace.steps.last?.stackAfter?.main == [[1]])
  }
}

/// The same signature with S replaced by the order of the group minus S.
private func withHighS(_ bytes: [UInt8]) throws -> [UInt8] {
  let compact = try ECDSASignature(der: Array(bytes.dropLast())).compact
  var rAndS = (0..<64).map { compact[$0] }
  let s = try SecretKey(Array(rAndS[32...])).negated.exportBytes()
  for index in 0..<32 { rAndS[32 + index] = s[index] }
  return try ECDSASignature(compact: rAndS).der + [bytes[bytes.count - 1]]
}
