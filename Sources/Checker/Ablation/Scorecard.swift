public import Exploration

/// What came of leaving a rule out.
public struct Score<Family: AblatedFamily>: Sendable {
  /// What was left out.
  public let subject: Ablation<Family>.Subject
  /// The shortest attack that appeared; `nil` where none did.
  public let breach: Breach<Family>?
  /// What stood by for it; `nil` where there is an attack, or nothing is known to stand by.
  public let standby: Standby<Family>?
  /// The shortest attack once the rules that stood by are left out too.
  public let besides: Breach<Family>?
  /// Whether every future of every world was looked at, as far as no attack was found.
  public let isExhausted: Bool
  /// How many states were looked at.
  public let states: Int
}

extension Ablation {
  /// Leaves out the rule, and where no attack appears also those that stand by for it.
  public func score<Failure: Error>(
    by explore: (WorldModel<Family>, _ depth: Int) throws(Failure) -> Outcome<WorldModel<Family>>
  ) throws(Failure) -> Score<Family> {
    let alone = try attack(by: explore)
    guard alone.breach == nil, let standby = Family.standby(for: subject) else {
      return Score(
        subject: subject, breach: alone.breach, standby: nil, besides: nil,
        isExhausted: alone.isExhausted, states: alone.states)
    }
    var besides = Attack()
    if case .rules(let rules) = standby {
      besides = try Ablation(subject, beside: rules).attack(by: explore)
    }
    return Score(
      subject: subject, breach: nil, standby: standby, besides: besides.breach,
      isExhausted: alone.isExhausted && besides.isExhausted,
      states: alone.states + besides.states)
  }

  /// What was found in some worlds.
  private struct Attack {
    var breach: Breach<Family>?
    /// Whether every future was looked at, as far as nothing was found.
    var isExhausted = true
    var states = 0
  }

  /// Explores the worlds one after the other, and keeps the shortest attack of all.
  ///
  /// A world can only bring a shorter attack than the one that is known already if its channel can
  /// be opened without the rule; where it cannot, another rule stands in the way. It is not looked
  /// at any deeper than a shorter attack could lie.
  private func attack<Failure: Error>(
    by explore: (WorldModel<Family>, _ depth: Int) throws(Failure) -> Outcome<WorldModel<Family>>
  ) throws(Failure) -> Attack {
    var attack = Attack()
    for world in worlds {
      guard let model = Self.model(world) else { continue }
      let outcome = try explore(model, attack.breach.map { $0.length - 1 } ?? .max)
      attack.states += outcome.statistics.states
      switch outcome {
      case .holds: break
      case .violated(let violation, _):
        if violation.depth < attack.breach?.length ?? .max {
          attack.breach = Breach<Family>(violation, in: model)
        }
      case .unwitnessed, .notExhausted: attack.isExhausted = attack.breach != nil
      }
    }
    return attack
  }

  private static func model(_ world: Family.Bounds) -> WorldModel<Family>? {
    do { return try WorldModel(world) } catch { return nil }
  }
}
