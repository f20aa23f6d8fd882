internal import Channels
package import Checker
internal import Exploration
internal import Simulation

/// What the explorer has found of the futures of a played channel, for a person.
package struct ForeseenText<Family: ToldFamily & CheckedFamily> {
  private let foreseen: Foreseen<Family>
  private let played: Int

  /// Tells what was found after so many moves.
  package init(_ foreseen: Foreseen<Family>, after played: Int) {
    self.foreseen = foreseen
    self.played = played
  }

  /// The page, in so many columns.
  package func lines(_ width: Int) -> [Line] {
    let title = Line(told("Can anything bad still happen from here?"), .strong)
    let verdict = verdict.flatMap { $0.wrapped(to: width - 2) }.map { $0.indented() }
    guard let way = foreseen.way else { return [title] + verdict + horizon(width) }
    return [title] + verdict + [Line()] + steps(of: way, width) + loss(of: way, width)
      + horizon(width)
  }

  private var verdict: [Line] {
    switch foreseen.outcome {
    case .holds(let statistics):
      [toldLine("\(told("No."), .good) \(looked(statistics)), to the end of each: nothing bad.")]
    case .violated(let violation, let statistics) where violation.depth == 0:
      [toldLine("\(told("It has happened already."), .bad) \(looked(statistics)).")]
    case .violated(_, let statistics):
      [toldLine("\(told("Yes."), .bad) \(looked(statistics)); this is the shortest way.")]
    case .unwitnessed(_, let statistics), .notExhausted(.boundary, let statistics):
      [toldLine("\(told("Not that we saw."), .warning) \(looked(statistics)).")]
    case .notExhausted(_, let statistics):
      [
        toldLine(
          """
          \(told("Not that we saw."), .warning) \(looked(statistics)): nothing bad, but not to \
          the end. Nearer to the locks there is less to look at.
          """)
      ]
    }
  }

  private func looked(_ statistics: Statistics) -> String {
    told(
      """
      Looked at \(counted(statistics.states, "situation")), \
      \(counted(statistics.depth, "step")) deep
      """)
  }

  private func steps(of way: Foreseen<Family>.Way, _ width: Int) -> [Line] {
    let column = max(4, "\(played + way.steps.count)".count + 1)
    return way.steps.enumerated().flatMap { place, step in
      let title = Paragraph(
        indent: 0, column: column, word: "\(played + place)", text: Line(step.move.sentence))
      return ([title] + EventStory(step.events).paragraphs).lines(width) + [Line()]
    }
  }

  private func loss(of way: Foreseen<Family>.Way, _ width: Int) -> [Line] {
    way.breach.lossLine.wrapped(to: width) + [Line()]
  }

  /// What was looked at and what was not.
  private func horizon(_ width: Int) -> [Line] {
    let seen = told(
      """
      That is all that one cheat can do, with messages that come late or never, whatever blocks \
      hold, honest sides that look as late as was agreed, and one more payment at most.
      """)
    return ([seen] + foreseen.unasked.map(unasked)).flatMap {
      Line($0, .faint).wrapped(to: width - 2).map { $0.indented() }
    }
  }

  private func unasked(_ promise: Family.Promise) -> String {
    told("Not looked at, since the last lock is far away: \(told(word: promise.sentence))")
  }
}

extension LookaheadFault {
  /// Why nothing can be said, in a sentence without its full stop.
  package var words: String {
    switch self {
    case .down(let role):
      told("The \(role.words) has crashed: start it again, and look then")
    case .nobodyIsHonest:
      told("Every side has cheated already, and cheats are promised nothing")
    }
  }
}
