import Bitcoin
import Hashing
import ScriptEngine
import Secp256k1
import Testing

/// A taproot output with one leaf, spent by that leaf.
private struct LeafSpend {
  let secret: SecretKey
  let leaf: Script
  let control: [UInt8]
  var spending: Spending

  init(leaf: Script, version: UInt8 = Taproot.tapscriptLeafVersion) throws {
    secret = try publicSecret(3)
    self.leaf = leaf
    let internalKey = array(secret.xOnlyPublicKey.bytes)
    let root = Taproot.leafHash(of: leaf, version: version)
    let tweak = Taproot.tweak(internalKey: internalKey, root: root)
    let output = try secret.xOnlyPublicKey.tweaked(by: tweak.bytes)
    control = [version | output.parity.rawValue] + internalKey
    spending = Spending(.payToTaproot(array(output.key.bytes)))
  }

  /// Signs for the leaf with the hash type of taproot's missing byte.
  func signature(annex: [UInt8]? = nil) throws -> [UInt8] {
    let context = TaprootContext(annex: annex, leaf: .init(hash: Taproot.leafHash(of: leaf)))
    let hasher = SignatureHasher(spending.transaction, spentOutputs: [spending.output])
    let digest = try hasher.taproot(input: 0, type: .taprootDefault, context: context)
    return array(secret.signSchnorr(message32: digest.bytes).bytes)
  }
}

private func array<let count: Int>(_ bytes: InlineArray<count, UInt8>) -> [UInt8] {
  bytes.indices.map { bytes[$0] }
}

/// A leaf, what it finds on the stack, and what Bitcoin Core says.
struct TapscriptCase: CustomTestStringConvertible, Sendable {
  let leaf: String
  let stack: [[UInt8]]
  let flags: VerificationFlags
  let error: ScriptError?

  init(
    _ leaf: String, _ stack: [[UInt8]] = [], flags: VerificationFlags = .standard,
    fails error: ScriptError? = nil
  ) {
    self.leaf = leaf
    self.stack = stack
    self.flags = flags
    self.error = error
  }

  var testDescription: String { "\(leaf.prefix(50)) -> \(error?.identifier ?? "OK")" }
}

@Suite("Taproot spends")
struct TaprootSpendTests {
  @Test("a leaf ends as Bitcoin Core ends it", arguments: leaves)
  func leaf(_ each: TapscriptCase) throws {
    var spend = try LeafSpend(leaf: script(each.leaf))
    spend.spending.flags = each.flags
    spend.spending.witness = each.stack + [spend.leaf.bytes, spend.control]
    #expect(try spend.spending.error == each.error)
  }

  private static let key = "<79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798>"

  static let leaves: [TapscriptCase] = [
    TapscriptCase("1"),
    TapscriptCase("0", fails: .evalFalse),
    TapscriptCase("1 1", fails: .cleanStack),
    TapscriptCase("NOP*300 1"),
    TapscriptCase("0 IF RETURN ENDIF 1"),
    TapscriptCase("IF 1 ENDIF", [[1]]),
    TapscriptCase("IF 1 ENDIF", [[2]], fails: .tapscriptMinimalIf),
    TapscriptCase("0 0 0 CHECKMULTISIG", fails: .tapscriptCheckMultisig),
    TapscriptCase("0 0 CHECKSIG NOT", fails: .tapscriptEmptyPublicKey),
    TapscriptCase("0 \(key) CHECKSIG NOT"),
    TapscriptCase("0 5 \(key) CHECKSIGADD 5 EQUAL"),
    TapscriptCase("0 5 CHECKSIGADD", fails: .invalidStackOperation),
    TapscriptCase("1 \(key) CHECKSIG", fails: .schnorrSignatureSize),
    TapscriptCase("<0102> <0102> CHECKSIG", flags: .consensus),
    TapscriptCase("<0102> <0102> CHECKSIG", fails: .discourageUpgradablePublicKeyType),
    TapscriptCase("CHECKSIG", [[UInt8](repeating: 1, count: 64), [1]], flags: .consensus),
    TapscriptCase("<0102> <0102> CHECKSIGVERIFY", flags: .consensus, fails: .cleanStack),
    TapscriptCase("1 <01> CHECKSIGVERIFY 1", flags: .consensus),
    TapscriptCase("0x50", flags: .consensus),
    TapscriptCase("0x50", fails: .discourageOpSuccess),
    TapscriptCase("0x50 0x4c", flags: .consensus),
    TapscriptCase("0x4c 0x50", flags: .consensus, fails: .badOpcode),
    TapscriptCase("DROP 1", [[UInt8](repeating: 0, count: 520)]),
    TapscriptCase("DROP 1", [[UInt8](repeating: 0, count: 521)], fails: .pushSize),
    TapscriptCase("2DROP*500 1", Array(repeating: [], count: 1000)),
    TapscriptCase("2DROP*500 DROP 1", Array(repeating: [], count: 1001), fails: .stackSize),
    TapscriptCase(
      "1 <01> 2DUP*9 CHECKSIGVERIFY*10 1", flags: .consensus, fails: .tapscriptValidationWeight),
    // Ten signatures need a witness of 450 bytes: 38 of them are not the leaf's.
    TapscriptCase("NOP*389 1 <01> 2DUP*9 CHECKSIGVERIFY*10 1", flags: .consensus),
    TapscriptCase(
      "NOP*388 1 <01> 2DUP*9 CHECKSIGVERIFY*10 1", flags: .consensus,
      fails: .tapscriptValidationWeight),
  ]

  @Test("a leaf is spent by its signature, and by no other")
  func signedLeaf() throws {
    let key = array(try publicSecret(3).xOnlyPublicKey.bytes)
    var spend = try LeafSpend(leaf: ScriptBuilder().adding(data: key).adding(.checkSig).script)
    let signature = try spend.signature()
    spend.spending.witness = [signature, spend.leaf.bytes, spend.control]
    #expect(try spend.spending.error == nil)
    spend.spending.witness[0] = signature + [0]
    #expect(try spend.spending.error == .schnorrSignatureHashType)
    spend.spending.witness[0] = signature + [4]
    #expect(try spend.spending.error == .schnorrSignatureHashType)
    spend.spending.witness[0] = signature + [1]
    #expect(try spend.spending.error == .schnorrSignature)
    spend.spending.witness[0] = signature
    spend.spending.witness.append([0x50, 1])
    #expect(try spend.spending.error == .schnorrSignature)
    spend.spending.witness[0] = try spend.signature(annex: [0x50, 1])
    #expect(try spend.spending.error == nil)
  }

  @Test("a signature that begins like an annex spends by the key")
  func signatureLikeAnnex() throws {
    let secret = try publicSecret(3)
    var spending = Spending(.payToTaproot(array(secret.xOnlyPublicKey.bytes)))
    repeat {
      spending.transaction.lockTime = LockTime(rawValue: spending.transaction.lockTime.rawValue + 1)
      let hasher = SignatureHasher(spending.transaction, spentOutputs: [spending.output])
      let digest = try hasher.taproot(
        input: 0, type: .taprootDefault, context: TaprootContext(annex: nil))
      spending.witness = [array(secret.signSchnorr(message32: digest.bytes).bytes)]
    } while spending.witness[0][0] != 0x50
    #expect(try spending.error == nil)
    spending.witness[0][63] ^= 1
    #expect(try spending.error == .schnorrSignature)
    spending.witness[0][63] ^= 1
    spending.witness.append([0x50])
    #expect(try spending.error == .schnorrSignature)
  }

  @Test("a control block must prove the leaf")
  func controlBlock() throws {
    var spend = try LeafSpend(leaf: script("1"))
    spend.spending.witness = [spend.leaf.bytes, spend.control]
    #expect(try spend.spending.error == nil)
    spend.spending.witness[1][0] ^= 1
    #expect(try spend.spending.error == .witnessProgramMismatch)
    spend.spending.witness[1] = spend.control + [0]
    #expect(try spend.spending.error == .taprootWrongControlSize)
    spend.spending.witness[1] = spend.control + [UInt8](repeating: 0, count: 129 * 32)
    #expect(try spend.spending.error == .taprootWrongControlSize)
    spend.spending.witness = []
    #expect(try spend.spending.error == .witnessProgramWitnessEmpty)
  }

  @Test("a leaf version without meaning is refused by policy alone")
  func leafVersion() throws {
    var spend = try LeafSpend(leaf: script("0"), version: 0xc2)
    spend.spending.witness = [spend.leaf.bytes, spend.control]
    #expect(try spend.spending.error == .discourageUpgradableTaprootVersion)
    spend.spending.flags = .consensus
    #expect(try spend.spending.error == nil)
  }
}
