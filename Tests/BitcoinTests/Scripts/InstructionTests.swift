import Bitcoin
import TestSupport
import Testing

@Suite("Reading scripts")
struct InstructionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let script: String
    let opcodes: [UInt8]
    let data: [String]

    init(_ script: String, _ opcodes: [UInt8], _ data: [String]) {
      self.script = script
      self.opcodes = opcodes
      self.data = data
    }

    var testDescription: String { script }
  }

  @Test(
    "gives each instruction and its data",
    arguments: [
      Case("", [], []), Case("00", [0], [""]), Case("51", [0x51], [""]),
      Case("02abcd", [2], ["abcd"]), Case("4c02abcd", [0x4c], ["abcd"]),
      Case("4d0200abcd", [0x4d], ["abcd"]), Case("4e02000000abcd", [0x4e], ["abcd"]),
      Case("4c00", [0x4c], [""]), Case("76a90188ac", [0x76, 0xa9, 1, 0xac], ["", "", "88", ""]),
      Case("bbfeff", [0xbb, 0xfe, 0xff], ["", "", ""]),
    ])
  func instructions(known: Case) throws {
    let script = Script(try bytes(fromHex: known.script))
    let steps = Array(script.instructions)
    #expect(steps.map(\.opcode) == known.opcodes)
    #expect(steps.map { hex(of: script.bytes[$0.data]) } == known.data)
    #expect(script.isWellFormed)
    #expect(steps.flatMap { script.bytes[$0.range] } == script.bytes)
  }

  @Test(
    "ends at a push that runs past the end",
    arguments: [
      ("01", 0), ("02ab", 0), ("4b", 0), ("4c", 0), ("4c01", 0), ("4d", 0), ("4d00", 0),
      ("4d0100", 0), ("4e000000", 0), ("4e01000000", 0), ("4effffffff", 0), ("51514c02ab", 2),
      ("4effffff7f00", 0), ("0151024f", 1),
    ])
  func malformed(script: String, count: Int) throws {
    let script = Script(try bytes(fromHex: script))
    #expect(Array(script.instructions).count == count)
    #expect(!script.isWellFormed)
    #expect(!script.isPushOnly)
  }

  @Test(
    "pushes are everything up to OP_16, OP_RESERVED too",
    arguments: [
      ("", true), ("0051", true), ("50", true), ("60", true), ("61", false), ("5176", false),
    ])
  func pushOnly(script: String, expected: Bool) throws {
    #expect(Script(try bytes(fromHex: script)).isPushOnly == expected)
  }

  @Test("beyond the end there is no instruction", arguments: [0, 1, 2])
  func beyond(offset: Int) {
    #expect(Script([]).instruction(at: offset) == nil)
  }

  @Test("a script within a transaction keeps its length before it")
  func wire() throws {
    #expect(Script([0x51, 0x52]).encoded == [2, 0x51, 0x52])
    #expect(try Script(decoding: [2, 0x51, 0x52]) == Script([0x51, 0x52]))
    #expect(throws: CodecError.countBeyondInput(offset: 0, count: 2)) {
      try Script(decoding: [2, 0x51])
    }
  }
}
