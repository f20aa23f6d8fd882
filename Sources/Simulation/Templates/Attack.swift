public import Channels

/// One attack told twice: against parties that hold to every rule, and without the rule against it.
public struct Attack<Family: SimulatedFamily>: Sendable {
  /// What it is called; the second telling adds a word.
  public let name: String
  /// How it fails.
  public let fails: Telling
  /// How it succeeds.
  public let succeeds: Telling
  /// The rules that the cheat leaves out in both tellings, where they would keep it from trying.
  public let cheat: PerRole<Family.Role, Set<Family.Rule>>
  /// The rules that the second telling waives.
  public let waived: PerRole<Family.Role, Set<Family.Rule>>

  /// One of the tellings.
  public struct Telling: Sendable {
    /// What happens, on one line.
    public let title: String
    /// Why it happens.
    public let about: String
    /// What is agreed.
    public let terms: Family.Terms
    /// What happens.
    public let moves: Moves<Family>

    /// Tells it.
    public init(title: String, about: String, terms: Family.Terms, moves: Moves<Family>) {
      self.title = title
      self.about = about
      self.terms = terms
      self.moves = moves
    }
  }

  /// Tells an attack twice.
  public init(
    name: String, fails: Telling, succeeds: Telling,
    cheat: PerRole<Family.Role, Set<Family.Rule>> = .none,
    waived: PerRole<Family.Role, Set<Family.Rule>>
  ) {
    self.name = name
    self.fails = fails
    self.succeeds = succeeds
    self.cheat = cheat
    self.waived = waived
  }

  /// Both scenarios.
  public var templates: [ScenarioTemplate<Family>] {
    [
      template(name, fails, waived: cheat),
      template("\(name)-unprotected", succeeds, waived: waived),
    ]
  }

  private func template(
    _ name: String, _ telling: Telling, waived: PerRole<Family.Role, Set<Family.Rule>>
  ) -> ScenarioTemplate<Family> {
    let scenario = Scenario(
      name: name, about: telling.about, seed: self.name, terms: telling.terms, waived: waived,
      moves: telling.moves)
    return ScenarioTemplate(scenario, title: telling.title)
  }
}
