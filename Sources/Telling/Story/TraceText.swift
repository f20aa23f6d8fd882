package import Simulation

/// A trace as text for the terminal: a header, a short block for each move, and how it ended.
package struct TraceText<Family: ToldFamily> {
  private let trace: Trace<Family>
  private let width: Int
  private let repetitions: [Repetition]

  package init(_ trace: Trace<Family>, width: Int) {
    self.trace = trace
    self.width = width
    repetitions = Repetition.all(in: trace.steps.map(\.shape))
  }

  /// Writes the text piece by piece.
  package func write<Failure: Error>(
    _ write: ([Line]) throws(Failure) -> Void
  ) throws(Failure) {
    try write(trace.scenario.header(width))
    var place = 0
    for repetition in repetitions {
      for told in place..<repetition.untold.lowerBound { try write(block(told)) }
      try write(remark(repetition))
      place = repetition.untold.upperBound
    }
    for told in place..<trace.steps.count { try write(block(told)) }
    try write(trace.ending(width))
  }

  /// The text of one move.
  private func block(_ number: Int) -> [Line] {
    let step = trace.steps[number]
    let before = number > 0 ? trace.steps[number - 1].standing : nil
    let title = Paragraph(
      indent: 0, column: numberColumn, word: "\(number)", text: Line(step.move.sentence))
    let standing = step.standing.words(after: before, under: trace.scenario.terms)
    let last = standing.isEmpty ? [] : [Paragraph(word: "=", text: Line(standing))]
    return ([title] + EventStory(step.events).paragraphs.spoken + last).lines(width) + [Line()]
  }

  private var numberColumn: Int { max(4, "\(trace.steps.count)".count + 1) }

  private func remark(_ repetition: Repetition) -> [Line] {
    let moves = repetition.untold
    let remark =
      toldLine(
        "... \(grouped(repetition.untoldRounds)) more like these (moves \(moves.lowerBound) to"
          + " \(moves.upperBound - 1))")
    return [remark, Line()]
  }
}
