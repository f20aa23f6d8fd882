internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// Whole scenarios.
extension FixtureRecipe<Timelock> {
  /// Every attack twice: with the rule that stops it, and without.
  static let attacks: [FixtureRecipe] = Timelock.templates.filter(\.isAttack).map { template in
    FixtureRecipe(template.title) { setup in
      var scenario = template.scenario
      scenario.seed = setup.seed
      return Contents(scenario, [.commitment(1)])
    }
  }

  /// The chains of five scenarios, two of which are attacks.
  static let chains: [FixtureRecipe] = [
    chain("silent-payer", [.commitment(3)]),
    chain("lost-messages", [.commitment(3), .settlement]),
    chain("early-refund", [.commitment(3)]),
    chain("stale-commitment-unprotected", [.commitment(2), .commitment(3)]),
    chain("reorganisation", []),
  ].compactMap { $0 }

  private static func chain(_ name: String, _ labels: [Label]) -> FixtureRecipe? {
    Scenario<Timelock>.template(named: name).map { template in
      FixtureRecipe("the chain of '\(name)': \(template.title)") { setup in
        var scenario = template.scenario
        scenario.seed = setup.seed
        return Contents(scenario, [.funding, .refund] + labels, parts: [.keys, .channel, .chain])
      }
    }
  }

  /// Orders and messages that a party refuses.
  static let refusals: [FixtureRecipe] =
    [
      FixtureRecipe("a payment as it should be") { setup in paying(setup.unit, setup) },
      FixtureRecipe("an order to pay nothing", changing: ("a payment of 0", 0)) { setup in
        paying(.zero, setup)
      },
      FixtureRecipe("an order to pay more than there is", changing: ("11 units of 10", 0)) {
        setup in
        paying(setup.amount(11), setup)
      },
      FixtureRecipe("an order to pay before the channel is open") { setup in
        Contents(setup.scenario(setup.terms(), [.pay(setup.unit)]), parts: [.keys, .steps])
      },
      FixtureRecipe("a payment before the funding is deep enough") { setup in
        Contents(
          setup.scenario(
            setup.terms(), [.open, .exchange, .mine(1, .mempool), .pay(setup.unit), .exchange]),
          [.funding, .refund])
      },
      FixtureRecipe("a payment while another is under way") { setup in
        Contents(
          setup.scenario(
            setup.terms(), Setup.opening + [.pay(setup.unit), .pay(setup.unit), .exchange]),
          [.commitment(1)])
      },
      FixtureRecipe("a payment that would give the payee less than before") { setup in
        Contents(
          setup.scenario(
            setup.terms(order: .payerFirst),
            Setup.opening + setup.payments(2) + [.askBackwards(setup.unit), .exchange]),
          [.commitment(2), .commitment(3)])
      },
      FixtureRecipe("a payment when the last state is nearly final") { setup in
        Contents(
          setup.scenario(
            setup.terms(),
            Setup.opening + setup.payments(1) + Setup.mining(to: setup.refundHeight - 3) + [
              .pay(setup.unit), .exchange,
            ]),
          [.commitment(1)])
      },
      FixtureRecipe("a payment after the channel was closed") { setup in
        Contents(
          setup.scenario(
            setup.terms(),
            Setup.opening + setup.payments(1) + Setup.settling + [.pay(setup.unit), .exchange]),
          [.commitment(1), .settlement])
      },
      FixtureRecipe("a message that is delivered twice") { setup in
        Contents(
          setup.scenario(
            setup.terms(),
            Setup.opening + [
              .pay(setup.unit), .deliver(to: .payee, message: 0),
              .duplicate(to: .payer, message: 0), .exchange,
            ]),
          [.commitment(1)])
      },
      FixtureRecipe("goods on credit beyond a unit") { setup in
        Contents(
          setup.scenario(
            setup.terms(), Setup.opening + [.release(setup.unit), .release(setup.unit)]),
          [.refund])
      },
      FixtureRecipe("an offer whose step is too short") { setup in
        Contents(
          setup.scenario(setup.terms(step: 1, reaction: 1, delay: 1), [.open]),
          parts: [.keys, .steps])
      },
      FixtureRecipe("an offer of a funding from before segwit") { setup in
        Contents(setup.scenario(setup.terms(kind: .p2sh), [.open]), parts: [.keys, .steps])
      },
      FixtureRecipe("an offer without steps") { setup in
        Contents(setup.scenario(setup.terms(step: 0), [.open]), parts: [.keys, .steps])
      },
    ]

  private static func paying(_ amount: Amount, _ setup: Setup) -> Contents {
    Contents(
      setup.scenario(setup.terms(), Setup.opening + [.pay(amount), .exchange]),
      [.refund, .commitment(1)])
  }
}

extension ScenarioTemplate<Timelock> {
  /// Whether it is an attack: attacks come in pairs.
  fileprivate var isAttack: Bool {
    let unprotected = "-unprotected"
    return name.hasSuffix(unprotected)
      || Scenario<Timelock>.template(named: "\(name)\(unprotected)") != nil
  }
}
