internal import Channels
package import Checker

/// What leaving out one rule leads to: what the rule says, and the verdict above the attack.
package struct ScoreStory<Family: AblatedFamily & ToldFamily> {
  let score: Score<Family>

  package init(score: Score<Family>) {
    self.score = score
  }

  /// The attack that is to be told after the verdict, if there is one.
  package var attack: Breach<Family>? { score.breach ?? score.besides }

  /// What the rule says, and what leaving it out leads to.
  package func lines(_ width: Int) -> [Line] {
    [Line(score.subject.name, .strong)] + Line(score.subject.statement).wrapped(to: width)
      + [Line()] + verdict.wrapped(to: width)
  }

  /// Whether an attack appears, and where none does, what stands in its way.
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

extension Score where Family: ToldFamily {
  /// The rules that stand in the way, with their verb.
  fileprivate var standbyNames: String {
    switch standby {
    case .rules(let rules):
      "\(rules.map(\.rawValue).joined(separator: " and ")) \(rules.count > 1 ? "stand" : "stands")"
    case .fact, nil: "something else stands"
    }
  }
}
