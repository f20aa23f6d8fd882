internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// Whole scenarios.
extension FixtureRecipe<OneWay> {
  /// Every attack that changes no message, twice: with the rule that stops it, and without. Changed
  /// messages are a topic of their own.
  static let attacks: [FixtureRecipe] = OneWay.templates.filter(\.isAttack).enumerated().map {
    (place, template) in
    FixtureRecipe(template.title) { setup in
      var scenario = template.scenario
      scenario.seed = setup.seed
      // Who refuses shows in the steps, and what it costs without the rule in the outcome.
      guard !template.isUnprotected else { return Contents(scenario, [.close(1)], parts: []) }
      return Contents(scenario, parts: place == 0 ? [.keys, .lastSteps] : [.lastSteps])
    }
  }

  /// A channel that the payee closes from the kick-off's output.
  static let chains: [FixtureRecipe] = [
    FixtureRecipe("the payer publishes its kick-off, and the payee closes from there") { setup in
      Contents(
        setup.scenario(
          .kickOff,
          Setup.opening + setup.payments(2) + [
            .broadcast(by: .payer, .refund, nil), .giveUp(.payer), .mine(1, .mempool),
            .broadcast(by: .payer, .refund, nil), .mine(1, .mempool),
            .broadcast(by: .payer, .refund, nil),
          ]),
        [.funding, .kickOff, .lateClose(2)], parts: [.keys, .channel, .chain])
    }
  ]
}

extension ScenarioTemplate<OneWay> {
  /// Whether it is an attack by what somebody does, and not by what a message says; attacks come in
  /// pairs.
  fileprivate var isAttack: Bool {
    (isUnprotected || Scenario<OneWay>.template(named: "\(name)\(Self.unprotected)") != nil)
      && !scenario.moves.contains(where: \.isTampering)
  }

  /// Whether it is the telling without the rule that stands against the attack.
  fileprivate var isUnprotected: Bool { name.hasSuffix(Self.unprotected) }

  private static let unprotected = "-unprotected"
}

extension Move<OneWay> {
  fileprivate var isTampering: Bool { if case .tamper = self { true } else { false } }
}
