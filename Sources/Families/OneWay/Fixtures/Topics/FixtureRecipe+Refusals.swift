internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// Orders and messages that a party refuses.
extension FixtureRecipe<OneWay> {
  /// Payments, then top-ups, then terms: each as it should be, and what is refused beside it.
  static let refusals: [FixtureRecipe] = payingRefusals + topUpRefusals + termsRefusals

  private static let payingRefusals: [FixtureRecipe] = [
    FixtureRecipe("a payment as it should be") { paying($0, $0.unit, [.keys, .lastSteps]) },
    FixtureRecipe("an order to pay nothing", changing: ("a payment of 0", 0)) {
      paying($0, .zero, [.lastSteps])
    },
    FixtureRecipe("an order to pay more than there is", changing: ("11 units of 10", 0)) {
      paying($0, $0.amount(11), [.lastSteps])
    },
    order("an order to pay before the funding is deep enough") {
      [.open, .exchange, .mine(2, .mempool), .pay($0.unit)]
    },
    order("a payment by which the payee would have less than before") {
      Setup.opening + $0.payments(2) + [.askBackwards($0.unit), .exchange]
    },
    order("a payment after the payer has asked for a close") {
      Setup.opening + $0.payments(1) + [.close(.payer), .pay($0.unit)]
    },
    order("a payment that is delivered twice") {
      Setup.opening + [
        .pay($0.unit), .duplicate(to: .payee, message: 0), .deliver(to: .payee, message: 0),
        .deliver(to: .payee, message: 0),
      ]
    },
    order("goods on credit beyond a unit") {
      Setup.opening + [.release($0.unit), .release($0.unit)]
    },
    order("an order to close before anything is paid") { _ in Setup.opening + [.close(.payee)] },
  ]

  private static func paying(
    _ setup: Setup, _ amount: Amount, _ parts: Set<FixturePart>
  ) -> Contents {
    Contents(
      setup.scenario(.expiry, Setup.opening + [.pay(amount), .exchange]), [.close(1)],
      parts: parts)
  }

  private static func order(
    _ title: String, _ kind: OneWay.Variant.Kind = .expiry,
    _ moves: @escaping @Sendable (Setup) -> Moves<OneWay>
  ) -> FixtureRecipe {
    FixtureRecipe(title) { setup in
      Contents(setup.scenario(kind, moves(setup)), parts: [.lastSteps])
    }
  }

  private static let topUpRefusals: [FixtureRecipe] = [
    order("a top-up where the payee would have to sign its refund first", .refund) {
      Setup.opening + [.topUp($0.unit)]
    },
    order("a second top-up") { Setup.opening + [.topUp($0.unit), .topUp($0.unit)] },
    order("a top-up of dust") { _ in
      Setup.opening + [.topUp(Amount(uncheckedSatoshis: 293))]
    },
  ]

  private static let termsRefusals: [FixtureRecipe] = [
    offer("an offer whose lifetime leaves no time to close") { setup in
      setup.terms(.lifetime(4))
    },
    offer("an offer whose kick-off leaves no time to close") { setup in
      setup.terms(.kickOff(2))
    },
    offer("an offer whose expiry is too near for a payment") { setup in
      setup.terms(.expiry(BlockHeight(uncheckedValue: Setup.start + 1)))
    },
    offer("an offer whose funding a branch could undo") { setup in
      setup.terms(setup.variant(.expiry), OneWay.Timing(reaction: 0, delay: 1, undone: 3))
    },
  ]

  private static func offer(
    _ title: String, _ terms: @escaping @Sendable (Setup) -> OneWay.Terms
  ) -> FixtureRecipe {
    FixtureRecipe(title) { setup in
      Contents(setup.scenario(terms(setup), [.open]), parts: [.lastSteps])
    }
  }
}
