import ExactJSON
import Testing

@testable import PaychanCLI

@Suite("paychan fixtures make")
struct MakeFixtureTests {
  @Test(
    "a fixture of any story is recomputed as all others",
    arguments: ["early-refund", "late-close-expiry"])
  func made(name: String) throws {
    let program = PaychanCommand.program
    let story = program.run("run", "--template", name).output
    let made = program.run("fixtures", "make", "-", input: story)
    #expect(made.code == .fine, "\(made.messages)")
    let file = try JSON(parsing: Array(made.output.utf8))
    let fixture = try #require(file["cases"]?.array?.first)
    #expect(fixture["scenario"]?["name"] == .string(name))
    #expect(fixture["transactions"]?.array?.isEmpty == false)
    #expect(fixture["transactions"]?.array?.count == fixture["verdicts"]?.array?.count)
    #expect(program.run("fixtures", "verify", "-", input: made.output).code == .fine)
    let changed = made.output.replacing("\"version\": 2", with: "\"version\": 1")
    #expect(program.run("fixtures", "verify", "-", input: changed).code != .fine)
  }

  @Test("what is no story, or about no topic, is refused")
  func refused() {
    let program = PaychanCommand.program
    #expect(program.run("fixtures", "make", "-", input: "{}").code == .badData)
    let story = program.run("run", "--template", "early-refund").output
    let other = program.run("fixtures", "make", "-", "--topic", "weather", input: story)
    #expect(other.code == .usage && other.messages.contains("chains"))
  }
}
