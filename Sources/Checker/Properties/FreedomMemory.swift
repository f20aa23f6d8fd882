internal import Synchronization

/// What was found out about sides that are on their own: many situations ask the same question.
///
/// Its answers follow from the questions, so that it changes nothing who has asked before.
final class FreedomMemory: Sendable {
  /// A digest of all that an answer depends on.
  struct Question: Hashable, Sendable {
    let first: Int
    let second: Int
  }

  private let answers = Mutex<[Question: Bool]>([:])

  /// The answer that was given before, or a new one.
  func answer(to question: Question, by finding: () -> Bool) -> Bool {
    if let known = answers.withLock({ $0[question] }) { return known }
    let answer = finding()
    answers.withLock { $0[question] = answer }
    return answer
  }
}
