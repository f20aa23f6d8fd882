public import Channels

/// What never changes in a world: what was agreed, and who has which keys.
///
/// It is a class only so that the many copies of a world share one.
public final class Setting<Family: SimulatedFamily>: Sendable {
  /// What was agreed.
  public let terms: Family.Terms
  /// When each participant's records are written.
  let recording: PerRole<Family.Role, Recording>
  /// The keys of every role, and what each owns before the first move.
  public let wallets: Family.Wallets
  /// The fingerprint.
  let mark: Mark

  init(_ scenario: Scenario<Family>, _ wallets: Family.Wallets) {
    terms = scenario.terms
    recording = scenario.recording
    self.wallets = wallets
    mark = Self.mark(of: scenario)
  }

  /// Keys follow from the seed, and all the rest from terms and rules.
  private static func mark(of scenario: Scenario<Family>) -> Mark {
    var writer = MarkWriter()
    writer.write(scenario.seed)
    Family.write(scenario.terms, to: &writer)
    for role in Family.Role.allCases {
      let waived = scenario.waived[role]
      for rule in Family.Rule.allCases where waived.contains(rule) { writer.write(rule.rawValue) }
      writer.write(role.rawValue)
      writer.write(scenario.recording[role].rawValue)
    }
    return writer.mark
  }
}
