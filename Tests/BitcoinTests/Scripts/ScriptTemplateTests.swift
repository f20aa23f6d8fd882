import Bitcoin
import Hashing
import TestSupport
import Testing

@Suite("The forms of scripts (Core's Solver)")
struct ScriptTemplateTests {
  static let twenty = String(repeating: "aa", count: 20)
  static let thirtyTwo = String(repeating: "bb", count: 32)
  static let key = "02" + thirtyTwo
  static let longKey = "04" + thirtyTwo + thirtyTwo

  static func multisig(_ required: String, _ keys: Int, _ count: String) -> String {
    required + String(repeating: "21" + key, count: keys) + count + "ae"
  }

  /// Each form, and twins that differ in a byte or so and have another.
  static let cases: [(String, String)] = [
    ("21\(key)ac", "pubkey"), ("2103\(thirtyTwo)ac", "pubkey"), ("41\(longKey)ac", "pubkey"),
    ("4106\(thirtyTwo)\(thirtyTwo)ac", "pubkey"), ("2104\(thirtyTwo)ac", "nonstandard"),
    ("2105\(thirtyTwo)ac", "nonstandard"), ("21\(key)ad", "nonstandard"),
    ("21\(key)ac61", "nonstandard"), ("20\(thirtyTwo)ac", "nonstandard"),
    ("4c21\(key)ac", "nonstandard"), ("4102\(thirtyTwo)\(thirtyTwo)ac", "nonstandard"),

    ("76a914\(twenty)88ac", "pubkeyhash"), ("76a914\(twenty)88ad", "nonstandard"),
    ("76a914\(twenty)87ac", "nonstandard"), ("77a914\(twenty)88ac", "nonstandard"),
    ("76aa14\(twenty)88ac", "nonstandard"), ("76a913\(twenty)88ac", "nonstandard"),
    ("76a94c14\(twenty)88ac", "nonstandard"), ("76a914\(twenty)88ac61", "nonstandard"),

    ("a914\(twenty)87", "scripthash"), ("a914\(twenty)88", "nonstandard"),
    ("a814\(twenty)87", "nonstandard"), ("a94c14\(twenty)87", "nonstandard"),
    ("a915\(twenty)aa87", "nonstandard"), ("a913\(twenty)87", "nonstandard"),

    ("0014\(twenty)", "witness_v0_keyhash"), ("0020\(thirtyTwo)", "witness_v0_scripthash"),
    ("0013\(twenty.dropLast(2))", "nonstandard"), ("0015\(twenty)aa", "nonstandard"),
    ("0021\(thirtyTwo)bb", "nonstandard"), ("0002aaaa", "nonstandard"),
    ("004c14\(twenty)", "nonstandard"), ("0014\(twenty)61", "nonstandard"),

    ("5120\(thirtyTwo)", "witness_v1_taproot"), ("511f\(thirtyTwo.dropLast(2))", "witness_unknown"),
    ("5121\(thirtyTwo)bb", "witness_unknown"), ("5220\(thirtyTwo)", "witness_unknown"),
    ("6020\(thirtyTwo)", "witness_unknown"), ("6120\(thirtyTwo)", "nonstandard"),
    ("5020\(thirtyTwo)", "nonstandard"), ("4f20\(thirtyTwo)", "nonstandard"),
    ("6002aaaa", "witness_unknown"), ("6001aa", "nonstandard"),
    ("6028\(thirtyTwo)\(thirtyTwo.prefix(16))", "witness_unknown"),
    ("6029\(thirtyTwo)\(thirtyTwo.prefix(18))", "nonstandard"),

    ("51024e73", "anchor"), ("51024e74", "witness_unknown"), ("52024e73", "witness_unknown"),
    ("00024e73", "nonstandard"), ("51034e7300", "witness_unknown"),

    ("6a", "nulldata"), ("6a00", "nulldata"), ("6a5150604f", "nulldata"), ("6a02aabb", "nulldata"),
    ("6a4c02aabb", "nulldata"), ("6a61", "nonstandard"), ("6a02aa", "nonstandard"),
    ("6b02aabb", "nonstandard"), ("", "nonstandard"), ("51", "nonstandard"),

    (multisig("51", 1, "51"), "multisig"), (multisig("52", 2, "52"), "multisig"),
    (multisig("52", 3, "53"), "multisig"), (multisig("60", 16, "60"), "multisig"),
    (multisig("51", 17, "0111"), "multisig"), (multisig("0114", 20, "0114"), "multisig"),
    (multisig("0111", 20, "0114"), "multisig"), (multisig("51", 21, "0115"), "nonstandard"),
    (multisig("00", 1, "51"), "nonstandard"), (multisig("52", 1, "51"), "nonstandard"),
    (multisig("51", 0, "00"), "nonstandard"), (multisig("51", 1, "52"), "nonstandard"),
    (multisig("51", 2, "51"), "nonstandard"), (multisig("0101", 1, "51"), "nonstandard"),
    (multisig("51", 16, "0110"), "nonstandard"), (multisig("51", 17, "021100"), "nonstandard"),
    (multisig("51", 17, "4c0111"), "nonstandard"), (multisig("51", 1, "51") + "61", "nonstandard"),
    (multisig("51", 1, "51").dropLast(2) + "af", "nonstandard"),
    ("51" + "4c21\(key)" + "51ae", "multisig"), ("51" + "41\(longKey)" + "51ae", "multisig"),
    ("51" + "2104\(thirtyTwo)" + "51ae", "nonstandard"), ("51" + "61" + "51ae", "nonstandard"),
    ("5121\(key)5101ae", "nonstandard"), ("5121\(key)514c01ae", "nonstandard"),
  ]

  @Test("have Core's name", arguments: cases)
  func name(script: String, name: String) throws {
    let script = Script(try bytes(fromHex: script))
    #expect(script.template.typeName == name)
    #expect((name == "scripthash") == script.isPayToScriptHash)
  }

  @Test("carry what is in the script")
  func contents() throws {
    func template(_ text: String) throws -> ScriptTemplate {
      Script(try bytes(fromHex: text)).template
    }
    let key = try bytes(fromHex: Self.key)
    #expect(try template("21\(Self.key)ac") == .publicKey(key))
    #expect(
      try template(Self.multisig("52", 3, "53"))
        == .multisig(required: 2, keys: [key, key, key]))
    #expect(try template("5202abcd") == .witnessUnknown(version: 2, program: [0xab, 0xcd]))
    guard case .publicKeyHash(let hash) = try template("76a914\(Self.twenty)88ac"),
      case .scriptHash(let other) = try template("a914\(Self.twenty)87")
    else { return #expect(Bool(false), "no hash found") }
    #expect(hash == other)
    #expect(hex(of: hash.bytes) == Self.twenty)
  }

  @Test(
    "a witness program has a version and 2 to 40 bytes",
    arguments: [
      ("0002aaaa", 0, 2), ("51024e73", 1, 2), ("6028" + String(repeating: "cc", count: 40), 16, 40),
    ])
  func program(script: String, version: Int, count: Int) throws {
    let program = try #require(Script(try bytes(fromHex: script)).witnessProgram)
    #expect(program.version == version)
    #expect(program.program.count == count)
  }
}
