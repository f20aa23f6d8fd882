internal import Simulation
internal import Synchronization

/// Remembers answers by the mark of all that they depend on: many situations ask the same question.
///
/// An answer follows from its question, so that it changes nothing who has asked before.
final class Recall<Answer: Sendable>: Sendable {
  private let shelves: [Shelf]

  private final class Shelf: Sendable {
    let answers = Mutex<[Mark: Answer]>([:])
  }

  /// Remembers nothing yet.
  init() {
    shelves = (0..<Self.shelfCount).map { _ in Shelf() }
  }

  /// Enough that threads seldom meet at one.
  private static var shelfCount: Int { 64 }

  /// The answer that was given before, or a new one.
  func answer(to question: Mark, by finding: () -> Answer) -> Answer {
    let shelf = shelves[Int(truncatingIfNeeded: question.high % UInt64(Self.shelfCount))]
    if let known = shelf.answers.withLock({ $0[question] }) { return known }
    let answer = finding()
    shelf.answers.withLock { $0[question] = answer }
    return answer
  }
}
