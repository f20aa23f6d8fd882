public import Exploration

/// What came of leaving a rule out.
public struct Score: Sendable {
  /// What was left out.
  public let subject: Ablation.Subject
  /// The shortest attack that appeared; `nil` where none did.
  public let breach: Breach?
  /// Whether every future of every world was looked at, as far as no attack was found.
  public let isExhausted: Bool
  /// How many states were looked at.
  public let states: Int
}

extension Ablation {
  /// Explores the worlds one after the other, and keeps the shortest attack of all.
  ///
  /// A world can only bring a shorter attack than the one that is known already if its channel can
  /// be opened without the rule; where it cannot, another rule stands in the way.
  public func score<Failure: Error>(
    by explore: (WorldModel) throws(Failure) -> Outcome<WorldModel>
  ) throws(Failure) -> Score {
    var breach: Breach?
    var (isExhausted, states) = (true, 0)
    for world in worlds {
      guard let model = Self.model(world) else { continue }
      let outcome = try explore(model)
      states += outcome.statistics.states
      switch outcome {
      case .holds: break
      case .violated(let violation, _):
        if violation.depth < breach?.length ?? .max { breach = Breach(violation, in: model) }
      case .unwitnessed, .notExhausted: isExhausted = false
      }
    }
    return Score(subject: subject, breach: breach, isExhausted: isExhausted, states: states)
  }

  private static func model(_ world: WorldBounds) -> WorldModel? {
    do { return try WorldModel(world) } catch { return nil }
  }
}
