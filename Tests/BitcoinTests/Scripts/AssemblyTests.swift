import Bitcoin
import TestSupport
import Testing

@Suite("Scripts in words (Core's asm)")
struct AssemblyTests {
  @Test(
    "numbers up to four bytes, hexadecimal beyond, names for the rest",
    arguments: [
      ("", ""), ("00", "0"), ("51", "1"), ("60", "16"), ("4f", "-1"), ("0101", "1"),
      ("0181", "-1"), ("0180", "0"), ("020000", "0"), ("04ffffff7f", "2147483647"),
      ("04ffffffff", "-2147483647"), ("0500000080ff", "00000080ff"), ("4c00", "0"),
      ("4c0105", "5"), ("76a9", "OP_DUP OP_HASH160"),
      ("b1b2", "OP_CHECKLOCKTIMEVERIFY OP_CHECKSEQUENCEVERIFY"),
      ("bb", "OP_UNKNOWN"), ("fe", "OP_UNKNOWN"), ("ff", "OP_INVALIDOPCODE"), ("50", "OP_RESERVED"),
      ("ba", "OP_CHECKSIGADD"), ("5102ab", "1 [error]"), ("05", "[error]"), ("4d", "[error]"),
      ("029000b275", "144 OP_CHECKSEQUENCEVERIFY OP_DROP"),
    ])
  func words(script: String, words: String) throws {
    #expect(Script(try bytes(fromHex: script)).assembly == words)
  }

  /// The signature of BIP143's first example.
  static let signature = """
    304402203609e17b84f6a7d30c80bfa610b5b4542f32a8a0d5447a12fb1366d7f01cc44a0220573a954c45183315\
    61406f90300e8f3358f51928d43c212a8caed02de67eebee
    """

  @Test(
    "the hash type of a signature is named in an input's script",
    arguments: [
      ("01", "ALL"), ("02", "NONE"), ("03", "SINGLE"), ("81", "ALL|ANYONECANPAY"),
      ("82", "NONE|ANYONECANPAY"), ("83", "SINGLE|ANYONECANPAY"),
    ])
  func hashTypes(byte: String, name: String) throws {
    let script = Script(try bytes(fromHex: "47" + Self.signature + byte))
    #expect(script.assemblyNamingHashTypes == "\(Self.signature)[\(name)]")
    #expect(script.assembly == Self.signature + byte)
  }

  @Test("an undefined hash type is not named", arguments: ["00", "04", "80", "84", "ff"])
  func undefined(byte: String) throws {
    let script = Script(try bytes(fromHex: "47" + Self.signature + byte))
    #expect(script.assemblyNamingHashTypes == Self.signature + byte)
  }

  @Test("bytes that are not strict DER are not named", arguments: [0, 1, 2, 3, 4, 36, 37, 38])
  func notDER(index: Int) throws {
    var signature = try bytes(fromHex: Self.signature + "01")
    signature[index] ^= 0x80
    let script = ScriptBuilder().adding(data: signature).script
    #expect(script.assemblyNamingHashTypes == hex(of: signature))
  }

  @Test("after OP_RETURN nothing is named")
  func unspendable() throws {
    let script = Script(try bytes(fromHex: "6a47" + Self.signature + "01"))
    #expect(script.isUnspendable)
    #expect(script.assemblyNamingHashTypes == "OP_RETURN " + Self.signature + "01")
  }

  @Test("a script is unspendable from 10,001 bytes on", arguments: [10_000, 10_001])
  func tooLong(count: Int) {
    let script = Script([UInt8](repeating: 0x61, count: count))
    #expect(script.isUnspendable == (count > 10_000))
  }
}
