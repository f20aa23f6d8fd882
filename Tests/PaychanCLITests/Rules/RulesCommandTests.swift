import Channels
import Checker
import ExactJSON
import Testing
import Timelock

@testable import PaychanCLI

@Suite("paychan rules")
struct RulesCommandTests {
  @Test("lists every rule and every duty with its sentence, in 80 columns")
  func list() {
    let outcome = PaychanCommand.program.run("rules")
    #expect(outcome.code == .fine && outcome.messages.isEmpty)
    let flat = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for subject in Ablation<Timelock>.all.map(\.subject) {
      #expect(outcome.output.contains("\n  \(subject.name) "))
      #expect(flat.contains(subject.statement))
    }
    for line in outcome.output.split(separator: "\n") {
      #expect(line.count <= 80 && !line.hasSuffix(" "), "\(line)")
    }
  }

  @Test("gives the same as data, with the keys of the scorecard")
  func data() throws {
    let rules = try #require(try decoded("rules", "--json")["rules"]?.array)
    #expect(rules.map { $0["rule"]?.string } == Ablation<Timelock>.all.map(\.subject.name))
    for (json, ablation) in zip(rules, Ablation<Timelock>.all) {
      #expect(json["statement"] == .string(ablation.subject.statement))
      #expect(json["property"]?.string == ablation.subject.cost?.promise.rawValue)
      #expect((json["standby"] == .null) == (Timelock.standby(for: ablation.subject) == nil))
    }
    let one = try decoded("rules", "predecessor-lock", "--json")["rules"]
    #expect(one == .array(rules.filter { $0["rule"] == "predecessor-lock" }))
  }

  @Test(
    "tells one with its clause, what its absence costs, and where to see that",
    arguments: [
      (
        "safe-ladder",
        [
          "demanded   fact D: how wide a step must be.",
          "left out   payee-keeps-its-share breaks in 7 moves",
          "paychan explore --without safe-ladder",
        ]
      ),
      ("channel", ["clause 1: both agree", "nothing breaks: a side signs and checks what it"]),
      ("ladder-room", ["nothing breaks as long as close-before-last-lock holds."]),
      ("record-before-effect", ["a duty of those who run a party"]),
      ("hash-type", ["paychan run --template"]),
    ])
  func page(name: String, words: [String]) {
    let outcome = PaychanCommand.program.run("rules", name)
    #expect(outcome.code == .fine && outcome.output.hasPrefix("\(name)\n"))
    for part in words { #expect(outcome.output.contains(part), "\(outcome.output)") }
  }

  @Test("a rule that there is not is refused, with what was meant")
  func unknown() {
    let outcome = PaychanCommand.program.run("rules", "safeladder")
    #expect(outcome.code == .usage)
    #expect(
      outcome.messages.hasPrefix(
        "error: there is no rule 'safeladder'; did you mean 'safe-ladder'? 'paychan rules' lists"))
  }
}
