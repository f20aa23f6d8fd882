internal import Channels

extension Quiz {
  /// Asks who has the money in the end, where a fork has no question of its own.
  ///
  /// Each fork begins the list at another place, so that no place is that of the right answer.
  static func endings(of name: String) -> Quiz {
    let all = Ending<Family.Role>.allCases
    let start = name.utf8.reduce(0) { ($0 + Int($1)) % all.count }
    return Quiz(
      "Who has the money in the end?", answers: (all[start...] + all[..<start]).map(answer))
  }

  private static func answer(_ ending: Ending<Family.Role>) -> Answer {
    switch ending {
    case .asAgreed:
      Answer(
        "Each has what was agreed on last, or can take it alone", .ends(ending),
        reply: "What was agreed last is what counts, on the chain or by a transaction in hand.")
    case .takesMore(let role):
      Answer(
        taking(role), .ends(ending),
        reply: "Look at what \(.who(role)) has in the end, and at what was agreed on last.")
    case .nobody:
      Answer(
        "It is stuck: nobody can take it alone any more", .ends(ending),
        reply: "Look for a transaction that one side can broadcast without the other.")
    }
  }

  private static func taking(_ role: Family.Role) -> Narration<Family> {
    let others = Family.Role.allCases.filter { $0 != role }
    guard others.count == 1 else { return "\(.who(role)) has some of what is another's" }
    return "\(.who(role)) has some of what is due to \(.who(others[0]))"
  }
}
