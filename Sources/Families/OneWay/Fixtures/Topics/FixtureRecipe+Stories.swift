internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// Whole scenarios.
extension FixtureRecipe<OneWay> {
  /// Every attack twice: with the rule that stops it, and without.
  static let attacks: [FixtureRecipe] = OneWay.templates.filter(\.isAttack).enumerated().map {
    (place, template) in
    FixtureRecipe(template.title) { setup in
      var scenario = template.scenario
      scenario.seed = setup.seed
      return Contents(
        scenario, template.isUnprotected ? [.close(1)] : [],
        parts: place == 0 ? [.keys, .lastSteps] : [.lastSteps])
    }
  }

  /// A channel that the payee closes from the kick-off's output, and one whose refund comes first.
  static let chains: [FixtureRecipe] = [
    chain("the payer publishes its kick-off, and the payee closes from there", .kickOff) { setup in
      setup.payments(2) + [.giveUp(.payer), .mine(2, .mempool)]
    },
    chain("the payee comes a block too late, and the payer's refund is first", .expiry) { setup in
      setup.payments(1) + [.silence(.payee)]
        + Setup.mining(to: setup.expiry.value) + [.wake(.payee), .mine(1, .mempool)]
    },
  ]

  private static func chain(
    _ title: String, _ kind: OneWay.Variant.Kind,
    _ moves: @escaping @Sendable (Setup) -> Moves<OneWay>
  ) -> FixtureRecipe {
    FixtureRecipe(title) { setup in
      Contents(
        setup.scenario(kind, Setup.opening + moves(setup)),
        kind == .kickOff ? [.funding, .kickOff, .lateClose(2)] : [],
        parts: kind == .kickOff ? [.keys, .channel, .chain] : [.chain])
    }
  }
}

extension ScenarioTemplate<OneWay> {
  /// Whether it is an attack: attacks come in pairs.
  fileprivate var isAttack: Bool {
    isUnprotected
      || Scenario<OneWay>.template(named: "\(name)\(Self.unprotected)") != nil
  }

  /// Whether it is the telling without the rule that stands against the attack.
  fileprivate var isUnprotected: Bool { name.hasSuffix(Self.unprotected) }

  private static let unprotected = "-unprotected"
}
