internal import Simulation

/// Remembers answers by the mark of all that they depend on: many situations ask the same question.
final class Recall<Answer: Sendable>: Sendable {
  private let answers = MemoTable<Found>()

  private final class Found: Sendable {
    let answer: Answer

    init(_ answer: Answer) {
      self.answer = answer
    }
  }

  /// The answer that was given before, or a new one.
  func answer(to question: Mark, by finding: () -> Answer) -> Answer {
    answers.answer(to: question) { Found(finding()) }.answer
  }
}
