internal import Channels
internal import Checker
internal import ExactJSON
internal import Simulation

extension Score {
  /// Whether nothing was left open.
  var isDecided: Bool { breach != nil || isExhausted }

  /// The rule, and what came of leaving it out.
  var words: String {
    Paragraph(indent: 0, column: 26, word: subject.name, text: result).lines
  }

  private var result: String {
    guard let breach else { return "\(isExhausted ? "no attack" : "not exhausted"): \(reason)" }
    let (role, satoshis) = breach.loss
    let loss = role.map { "the \($0.rawValue) loses \(grouped(satoshis)) sat" }
    return [
      "\(breach.promise.rawValue) broken", "\(counted(breach.length, "deed"))",
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
      "property": breach.map { .string($0.promise.rawValue) } ?? .null,
      "length": breach.map { .number($0.length) } ?? .null,
      "loss_sat": .number(breach?.loss.satoshis ?? 0),
      "scenario": breach?.scenario.json ?? .null,
      "exhausted": .bool(isDecided),
      "why": breach == nil ? .string(reason) : .null,
    ]
  }
}
