import Bitcoin
import TestSupport
import Testing

@Suite("Removing from scripts")
struct ScriptRemovalTests {
  @Test(
    "every OP_CODESEPARATOR is removed, and no byte within a push",
    arguments: [
      ("", ""), ("ab", ""), ("abab", ""), ("51ab52ab53", "515253"), ("5152", "5152"),
      ("01ab", "01ab"), ("01abab", "01ab"), ("ab02abab", "02abab"), ("4c01abab51", "4c01ab51"),
      ("51ab05ab", "5105ab"), ("ab4d", "4d"), ("4cab", "4cab"),
    ])
  func codeSeparators(script: String, expected: String) throws {
    let script = Script(try bytes(fromHex: script))
    #expect(hex(of: script.removingCodeSeparators.bytes) == expected)
  }

  struct Removal: Sendable, CustomTestStringConvertible {
    let script: String
    let data: String
    let expected: String

    init(_ script: String, _ data: String, _ expected: String) {
      self.script = script
      self.data = data
      self.expected = expected
    }

    var testDescription: String { "\(data) out of \(script)" }
  }

  @Test(
    "every push of the bytes is removed where an instruction starts (Core's FindAndDelete)",
    arguments: [
      Removal("0302ff03", "02ff03", ""), Removal("0302ff030302ff03", "02ff03", ""),
      Removal("510302ff0352", "02ff03", "5152"), Removal("0302ff03", "02ff04", "0302ff03"),
      Removal("0302ff03", "", "0302ff03"), Removal("00", "", ""), Removal("005100", "", "51"),
      Removal("02030351", "03", "02030351"), Removal("4c0151", "51", "4c0151"),
      Removal("0151", "51", ""), Removal("51", "51", "51"), Removal("", "51", ""),
    ])
  func pushes(removal: Removal) throws {
    let script = Script(try bytes(fromHex: removal.script))
    let result = script.removingPushes(of: try bytes(fromHex: removal.data))
    #expect(hex(of: result.bytes) == removal.expected)
  }

  @Test(
    "what is found may reach across instructions and into a push cut short",
    arguments: [
      // A push of two bytes that starts where another push ends, cut off by the script's end.
      Removal("51020103", "0103", "51"), Removal("5105020151", "020151", "5105020151"),
      Removal("0201", "01", "0201"), Removal("01010202", "01", "0202"),
    ])
  func across(removal: Removal) throws {
    let script = Script(try bytes(fromHex: removal.script))
    let result = script.removingPushes(of: try bytes(fromHex: removal.data))
    #expect(hex(of: result.bytes) == removal.expected)
  }
}
