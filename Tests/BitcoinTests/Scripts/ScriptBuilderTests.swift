import Bitcoin
import Hashing
import TestSupport
import Testing

@Suite("Building scripts")
struct ScriptBuilderTests {
  @Test(
    "a push has the shortest prefix that holds its length",
    arguments: [
      (0, "00"), (1, "01"), (20, "14"), (75, "4b"), (76, "4c4c"), (255, "4cff"), (256, "4d0001"),
      (520, "4d0802"), (65_535, "4dffff"), (65_536, "4e00000100"),
    ])
  func push(count: Int, prefix: String) {
    let data = [UInt8](repeating: 7, count: count)
    let script = ScriptBuilder().adding(data: data).script
    #expect(hex(of: script.bytes.dropLast(count)) == prefix)
    #expect(Array(script.bytes.suffix(count)) == data)
    let instruction = script.instruction(at: 0)
    #expect(instruction?.range == 0..<script.count)
    #expect(instruction.map { Array(script.bytes[$0.data]) } == data)
  }

  @Test(
    "a small number is one byte, a larger one a push",
    arguments: [
      (-1, "4f"), (0, "00"), (1, "51"), (16, "60"), (17, "0111"), (-2, "0182"), (127, "017f"),
      (128, "028000"), (144, "029000"), (500, "02f401"), (499_999_999, "04ff64cd1d"),
      (.max, "08ffffffffffffff7f"),
    ] as [(Int64, String)])
  func number(number: Int64, script: String) {
    #expect(hex(of: ScriptBuilder().adding(number: number).script.bytes) == script)
  }

  @Test("a copied builder continues independently")
  func copies() {
    let start = ScriptBuilder().adding(.dup)
    #expect(start.adding(.drop).script.bytes == [0x76, 0x75])
    #expect(start.adding(.hash160).script.bytes == [0x76, 0xa9])
    #expect(start.script.bytes == [0x76])
  }

  @Test("the standard forms are the known bytes")
  func standard() throws {
    let twenty = try #require(Digest<20>([UInt8](repeating: 0xaa, count: 20)))
    let text = hex(of: twenty.bytes)
    let key = [2] + [UInt8](repeating: 0xbb, count: 32)
    #expect(hex(of: Script.payToPublicKeyHash(twenty).bytes) == "76a914\(text)88ac")
    #expect(hex(of: Script.payToScriptHash(twenty).bytes) == "a914\(text)87")
    #expect(hex(of: Script.payToWitnessKeyHash(twenty).bytes) == "0014\(text)")
    #expect(hex(of: Script.payToPublicKey(key).bytes) == "21\(hex(of: key))ac")
    #expect(hex(of: Script.payToTaproot(Array(key[1...])).bytes) == "5120\(hex(of: key[1...]))")
    let multisig = Script.multisig(required: 1, keys: [key, key])
    #expect(hex(of: multisig.bytes) == "5121\(hex(of: key))21\(hex(of: key))52ae")
    let hash = SHA256.hash(multisig.bytes)
    #expect(
      hex(of: Script.payToWitnessScriptHash(of: multisig).bytes) == "0020\(hex(of: hash.bytes))")
  }
}
