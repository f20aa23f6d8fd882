internal import Channels

/// One attack told twice: against parties that hold to every rule, and without the rule against it.
struct Attack {
  /// What it is called; the second telling adds a word.
  let name: String
  /// How it fails.
  let fails: Telling
  /// How it succeeds.
  let succeeds: Telling
  /// The rules that the cheat leaves out in both tellings, where they would keep it from trying.
  var cheat: PerRole<PaymentRole, Set<Timelock.Rule>> = .none
  /// The rules that the second telling waives.
  let waived: PerRole<PaymentRole, Set<Timelock.Rule>>

  /// One of the tellings.
  struct Telling {
    /// What happens, on one line.
    let title: String
    /// Why it happens.
    let about: String
    /// What is agreed.
    var terms = Shop.terms()
    /// What everybody does.
    let moves: Moves
  }

  /// Both stories.
  var templates: [ScenarioTemplate] {
    [
      template(name, fails, waived: cheat),
      template("\(name)-unprotected", succeeds, waived: waived),
    ]
  }

  private func template(
    _ name: String, _ telling: Telling, waived: PerRole<PaymentRole, Set<Timelock.Rule>>
  ) -> ScenarioTemplate {
    let scenario = Scenario(
      name: name, about: telling.about, seed: self.name, terms: telling.terms, waived: waived,
      moves: telling.moves)
    return ScenarioTemplate(scenario, title: telling.title)
  }
}

extension Attack {
  /// Every attack, in the order in which a channel lives.
  static let all: [Attack] = [
    withheldSignature, malleatedFunding, doubleSpend, replaceByFee, reorganisation,
    tamperedLock, tamperedAmounts, tamperedSignature, highS, backwards,
    earlyRefund, finalSequence, staleCommitment, lateUpdate, undoneCommitment, alteredCommitment,
    hashType,
  ]
}
