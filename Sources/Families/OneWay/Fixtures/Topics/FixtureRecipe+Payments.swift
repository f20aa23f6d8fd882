internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// Payments, and what the payee makes of them.
extension FixtureRecipe<OneWay> {
  /// Closes payment by payment, then shares at the dust threshold, then closes in blocks.
  static let payments: [FixtureRecipe] =
    OneWay.Variant.Kind.allCases.map { kind in
      FixtureRecipe("three payments with \(kind.words)") { setup in
        Contents(
          setup.scenario(kind, Setup.opening + setup.payments(3)), kind.closes([1, 3]),
          asking: [Question(.close(3))],
          parts: kind == .refund ? [.keys, .channel] : [.channel])
      }
    } + shares + [asked, mined, everything, late, catchingUp]

  private static let shares: [FixtureRecipe] = [
    share("a share below the dust threshold is left out, and goes to the miner") { _ in
      Amount(uncheckedSatoshis: 293)
    },
    share("a share at the dust threshold is paid") { _ in Amount(uncheckedSatoshis: 294) },
    share("a payer that is left with dust gets nothing") { $0.amount(10, plus: -293) },
  ]

  private static func share(
    _ title: String, _ amount: @escaping @Sendable (Setup) -> Amount
  ) -> FixtureRecipe {
    FixtureRecipe(title) { setup in
      Contents(
        setup.scenario(.expiry, Setup.opening + [.pay(amount(setup)), .exchange]), [.close(1)],
        asking: [Question(.close(1))], parts: [])
    }
  }

  private static let asked = FixtureRecipe("the payer asks for a close, and the payee makes it") {
    setup in
    Contents(
      setup.scenario(
        .expiry,
        Setup.opening + setup.payments(2) + [.close(.payer), .exchange, .mine(1, .mempool)]),
      [], asking: [Question(.close(2))], parts: [.lastSteps])
  }

  private static let mined = FixtureRecipe("the payee closes when it likes") { setup in
    Contents(
      setup.scenario(
        .lifetime, Setup.opening + setup.payments(2) + [.close(.payee), .mine(1, .mempool)]),
      [], asking: [Question(.close(2)), Question(.close(1)), Question(.refund)],
      parts: [.lastSteps])
  }

  private static let everything = FixtureRecipe("the last payment leaves the payer nothing") {
    setup in
    Contents(
      setup.scenario(
        .refund, Setup.opening + setup.payments(10) + [.close(.payee), .mine(1, .mempool)]),
      [.close(10)], asking: [Question(.close(10))], parts: [])
  }

  private static let late = FixtureRecipe(
    "the payer publishes its kick-off, and the payee closes from there"
  ) { setup in
    Contents(
      setup.scenario(
        .kickOff,
        Setup.opening + setup.payments(2) + [.giveUp(.payer), .mine(2, .mempool)]),
      [.kickOff, .lateClose(2)],
      asking: [Question(.close(2)), Question(.lateClose(2)), Question(.refund)],
      parts: [.lastSteps])
  }

  private static let catchingUp = FixtureRecipe(
    "a payment that is lost does no harm: the next makes up for it"
  ) { setup in
    Contents(
      setup.scenario(
        .expiry,
        Setup.opening + [.pay(setup.unit), .drop(to: .payee, message: 0)] + setup.payments(1)),
      [.close(2)], asking: [Question(.close(2))], parts: [])
  }

  /// A second funding output.
  static let topUps: [FixtureRecipe] =
    [OneWay.Variant.Kind.expiry, .lifetime, .trusting].map { kind in
      FixtureRecipe("with \(kind.words), a close that takes both outputs") { setup in
        Contents(
          setup.scenario(
            kind,
            setup.toppedUp(deep: 3) + setup.payments(1) + [.close(.payee)]
              + [.mine(1, .mempool)]),
          kind == .expiry ? [.topUp, .close(1), .close(2)] : [.close(2)],
          asking: [Question(.close(2))],
          parts: kind == .expiry ? [.keys, .channel] : [.channel])
      }
    } + [shallow, returned, beyond]

  private static let shallow = FixtureRecipe(
    "a top-up that is not deep enough yet: the payment divides the first output alone"
  ) { setup in
    Contents(
      setup.scenario(.expiry, setup.toppedUp(deep: 2) + setup.payments(1)), [.close(2)],
      asking: [Question(.close(2))], parts: [.lastSteps])
  }

  private static let returned = FixtureRecipe(
    "a close of the first output alone: the payer takes its top-up back"
  ) { setup in
    Contents(
      setup.scenario(
        .expiry,
        setup.toppedUp(deep: 2) + [.close(.payee), .mine(1, .mempool)]
          + .mining(from: Setup.opened + 3, to: setup.expiry.value + 1)),
      [.topUpRefund],
      asking: [
        Question(.topUpRefund, at: setup.expiry.value - 1), Question(.topUpRefund),
      ], parts: [.lastSteps])
  }

  private static let beyond = FixtureRecipe("a payment of more than the first output holds") {
    setup in
    Contents(
      setup.scenario(
        .lifetime, setup.toppedUp(deep: 3) + [.pay(setup.amount(13)), .exchange]),
      [.close(2)], asking: [Question(.close(2))], parts: [])
  }
}

extension FixtureRecipe<OneWay>.Setup {
  /// A payment, a top-up by half the capacity, and so many blocks.
  fileprivate func toppedUp(deep blocks: Int) -> Moves<OneWay> {
    Self.opening + payments(1) + [.topUp(amount(5)), .exchange, .mine(blocks, .mempool)]
  }
}

extension OneWay.Variant.Kind {
  /// The closes of some payments, from every output that the payee may have to close from.
  fileprivate func closes(_ numbers: [UInt32]) -> [TransactionLabel<OneWay.TransactionName>] {
    numbers.flatMap { self == .kickOff ? [.close($0), .lateClose($0)] : [.close($0)] }
  }
}
