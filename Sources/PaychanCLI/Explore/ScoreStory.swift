internal import Channels
internal import Checker
internal import Simulation

/// What came of leaving out one rule, told: what it says, the attack move by move, and the cost.
struct ScoreStory {
  let score: Score

  /// Writes all of it.
  func tell(to invocation: Invocation) throws(CommandError) {
    let width = invocation.style.textWidth
    let title = Line(score.subject.name, .strong)
    try invocation.write([title] + Line(score.subject.statement).wrapped(to: width) + [Line()])
    try invocation.write(verdict.wrapped(to: width))
    if let breach = score.breach ?? score.besides {
      try invocation.write([Line()])
      try breach.tell(to: invocation)
    }
  }

  /// Whether an attack appears, and where none does what stands by.
  private var verdict: Line {
    if let breach = score.breach {
      return """
        Without it \("\(breach.promise.rawValue) is broken", .bad), after \
        \(counted(breach.length, "move")). The shortest attack:
        """
    }
    guard score.isExhausted else { return "\("Not exhausted", .warning): \(score.reason)." }
    let none: Line = "\("No attack appears without it", .good)"
    guard let besides = score.besides else { return "\(none): \(score.reason)." }
    return """
      \(none): \(score.standbyNames) in its way. Without that as well \
      \("\(besides.promise.rawValue) is broken", .bad), after \
      \(counted(besides.length, "move")). The shortest attack:
      """
  }
}

extension Score {
  /// The rules that stand by, with their verb.
  fileprivate var standbyNames: String {
    switch standby {
    case .rules(let rules):
      "\(rules.map(\.rawValue).joined(separator: " and ")) \(rules.count > 1 ? "stand" : "stands")"
    case .fact, nil: "something else stands"
    }
  }
}
