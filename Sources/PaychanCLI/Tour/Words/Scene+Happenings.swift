internal import Simulation
internal import Walkthroughs

extension Scene {
  /// What happened in the step, actor by actor; that records are stored is left out.
  var happenings: [Paragraph] {
    EventStory(
      events.filter { event in
        if case .stored = event { false } else { true }
      }
    ).paragraphs
  }
}
