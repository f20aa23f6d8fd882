/// What a reader is asked before another future is told, and the answers to choose from.
///
/// Which answer is right is not written down: each claims something about the end of that future,
/// and the run decides.
public struct Quiz<Family: WalkthroughFamily>: Sendable {
  /// The question.
  public let question: Narration<Family>
  /// The answers in the order in which they are offered; exactly one of them turns out right.
  public let answers: [Answer]

  /// An answer to choose.
  public struct Answer: Sendable {
    /// The answer.
    public let words: Narration<Family>
    /// What it claims about the end.
    public let claim: Prediction<Family>
    /// What a reader who has chosen it is told in the end.
    public let reply: Narration<Family>

    /// Writes an answer.
    package init(
      _ words: Narration<Family>, _ claim: Prediction<Family>, reply: Narration<Family>
    ) {
      self.words = words
      self.claim = claim
      self.reply = reply
    }
  }

  /// Writes a question.
  package init(_ question: Narration<Family>, _ answers: Answer...) {
    self.question = question
    self.answers = answers
  }

  init(_ question: Narration<Family>, answers: [Answer]) {
    self.question = question
    self.answers = answers
  }
}
