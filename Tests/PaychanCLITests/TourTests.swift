import ExactJSON
import Testing

@testable import PaychanCLI

@Test("the tour fits on a screen, and every run of it is the same")
func fitsTour() {
  let outcome = PaychanCommand.program.run("tour")
  #expect(outcome.code == .fine)
  let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
  #expect(lines.count <= 60)
  #expect(lines.allSatisfy { $0.count <= 80 && !$0.hasSuffix(" ") })
  #expect(PaychanCommand.program.run("tour") == outcome)
}

/// The commands that the tour names, each as what makes the data and what looks at them.
private let commands: [[[String]]] = PaychanCommand.program.run("tour").output
  .split(separator: "\n").filter { $0.contains("paychan tour ") }
  .map { line in
    line.split(separator: "|").map { $0.split(separator: " ").dropFirst().map(String.init) }
  }

@Test("every command of the tour works", arguments: commands)
func runsTourCommand(_ pipeline: [[String]]) throws {
  try #require(pipeline.count == 2)
  let made = PaychanCommand.program.runWords(pipeline[0])
  try #require(made.code == .fine)
  let looked = PaychanCommand.program.runWords(pipeline[1], input: made.output)
  #expect(looked.code == .fine)
  #expect(looked.messages.isEmpty)
  #expect(looked.output.contains("{"))
}

@Test("the tour names a command for every piece that it hands out")
func namesEveryPiece() {
  #expect(commands.compactMap { $0.first?.last } == TourPiece.all.map(\.name))
}

@Test(
  "what the tour says of a spend is what 'paychan verify' says of it",
  arguments: [
    ("honest", nil), ("missing", "INVALID_STACK_OPERATION"), ("swapped", "SIG_NULLFAIL"),
    ("amount", "SIG_NULLFAIL"),
  ] as [(String, String?)])
func judgesTourSpend(_ name: String, _ error: String?) throws {
  let request = PaychanCommand.program.run("tour", name).output
  let answer = try JSON(
    parsing: Array(PaychanCommand.program.run("verify", input: request).output.utf8))
  #expect(answer["ok"] == .bool(error == nil))
  #expect(answer["error"]?.string == error)
  if let error { #expect(PaychanCommand.program.run("tour").output.contains("\(error): ")) }
}

@Test("a piece that does not exist is a mistake of usage")
func refusesUnknownPiece() {
  let outcome = PaychanCommand.program.run("tour", "fundin")
  #expect(outcome.code == .usage)
  #expect(outcome.messages.contains("not 'fundin'; did you mean 'funding'?"))
}
