internal import Channels
internal import Checker
internal import ExactJSON
internal import Simulation

extension Score {
  /// Whether nothing was left open.
  var isDecided: Bool { finding != nil || isExhausted }

  /// The rule, and what came of leaving it out.
  var words: String {
    Paragraph(indent: 0, column: 26, word: subject.name, text: result).lines
  }

  private var result: String {
    guard let finding else { return "\(isExhausted ? "no attack" : "not exhausted"): \(reason)" }
    let (role, satoshis) = finding.loss
    let loss = role.map { "the \($0.rawValue) loses \(grouped(satoshis)) sat" }
    return [
      "\(finding.promise.rawValue) broken", "\(counted(finding.length, "deed"))",
      loss ?? "nothing is lost",
    ].joined(separator: "; ")
  }

  private var reason: String {
    isExhausted ? subject.redundancy : "\(counted(states, "state")) were not all"
  }

  /// The score as data; the scenario is null where there is no attack.
  var json: JSON {
    [
      "rule": .string(subject.name),
      "property": finding.map { .string($0.promise.rawValue) } ?? .null,
      "length": finding.map { .number($0.length) } ?? .null,
      "loss_sat": .number(finding?.loss.satoshis ?? 0),
      "scenario": finding?.scenario.json ?? .null,
      "exhausted": .bool(isDecided),
      "why": finding == nil ? .string(reason) : .null,
    ]
  }
}
