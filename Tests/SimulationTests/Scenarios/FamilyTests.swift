import Channels
import ExactJSON
import Simulation
import Testing
import Timelock

@Suite("A scenario is about one family of channels")
struct FamilyTests {
  /// A document with this member behind its version.
  private static func document(_ member: String) -> [UInt8] {
    let version = #""paychan-scenario": 1, "#
    return Array(WrongStory.document.replacing(version, with: version + member).utf8)
  }

  @Test("one that names none is about the timelock channel, as it always was")
  func implied() throws {
    let silent = try Scenario(parsing: Self.document(""))
    #expect(try Scenario(parsing: Self.document(#""family": "timelock", "#)) == silent)
    #expect(silent.json["family"] == nil)
    #expect(Timelock.naming == .implied)
  }

  @Test(
    "one that names another family is refused, and so is one whose family is no name",
    arguments: [
      (#""family": "one-way", "#, MemberError.Fault.unknownName("one-way", known: ["timelock"])),
      (#""family": "Timelock", "#, .unknownName("Timelock", known: ["timelock"])),
      (#""family": 1, "#, .wrongKind(expected: .string, found: .number)),
      (#""family": null, "#, .wrongKind(expected: .string, found: .null)),
    ])
  func refused(member: String, fault: MemberError.Fault) {
    #expect(throws: ScenarioError.member(MemberError("family", fault))) {
      try Scenario(parsing: Self.document(member))
    }
  }
}
