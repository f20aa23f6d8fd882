package import Channels

/// One attack told twice: against parties that hold to every rule, and without the rule against it.
package struct Attack<Family: SimulatedFamily>: Sendable {
  /// What it is called; the second telling adds a word.
  package let name: String
  /// How it fails.
  package let fails: Telling
  /// How it succeeds.
  package let succeeds: Telling
  /// The rules that the cheat leaves out in both tellings, where they would keep it from trying.
  package let cheat: PerRole<Family.Role, Set<Family.Rule>>
  /// The rules that the second telling waives.
  package let waived: PerRole<Family.Role, Set<Family.Rule>>

  /// One of the tellings.
  package struct Telling: Sendable {
    /// What happens, on one line.
    package let title: String
    /// Why it happens.
    package let about: String
    /// What is agreed.
    package let terms: Family.Terms
    /// What happens.
    package let moves: Moves<Family>

    /// Tells it.
    package init(title: String, about: String, terms: Family.Terms, moves: Moves<Family>) {
      self.title = title
      self.about = about
      self.terms = terms
      self.moves = moves
    }
  }

  /// Tells an attack twice.
  package init(
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
  package var templates: [ScenarioTemplate<Family>] {
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
