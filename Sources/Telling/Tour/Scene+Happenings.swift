internal import Simulation
internal import Walkthroughs

extension Scene where Family: IllustratedFamily {
  /// The events of the step, subject by subject.
  ///
  /// A repetition is cut to its first rounds and its last; that records are stored is left out.
  var happenings: [Paragraph] {
    let wording = Wording(of: self)
    var paragraphs: [Paragraph] = []
    var place = 0
    for repetition in Repetition.all(in: steps.map(\.shape)) {
      paragraphs += happenings(of: place..<repetition.untold.lowerBound, wording)
      paragraphs.append(
        Paragraph(
          word: "", text: toldLine("... \(grouped(repetition.untoldRounds)) more like these")))
      place = repetition.untold.upperBound
    }
    return paragraphs + happenings(of: place..<steps.count, wording)
  }

  private func happenings(
    of moves: Range<Int>, _ wording: Wording<Family>
  ) -> [Paragraph] {
    EventStory(
      steps[moves].flatMap(\.events).filter { event in
        if case .stored = event { false } else { true }
      }, wording
    ).paragraphs
  }
}
