internal import Bitcoin
internal import Channels
internal import Simulation

// One change to what is as it should be.
extension Recipe {
  /// A message or a transaction with one change; the first two cases have none.
  static let tampering: [Recipe] =
    [
      Recipe("a payment as it should be, signed first by the payer") { setup in
        Dish(
          setup.scenario(setup.terms(order: .payerFirst), Setup.opening + setup.payments(1)),
          [.commitment(1)], asking: atItsLock(setup, .commitment(1)),
          parts: [.keys, .channel, .lastSteps])
      },
      Recipe("a commitment as it should be, broadcast when its lock is open") { setup in
        Dish(
          setup.scenario(setup.terms(), broadcasting(setup, nil)), [.commitment(1)],
          asking: [FixtureCase.Question(.commitment(1))], parts: [.keys, .channel, .lastSteps])
      },
    ] + changes.flatMap { change in [false, true].map { message(change, signedAgain: $0) } }
    + changes.filter(\.isOfTransaction).map(transaction)

  /// A change and what it is called.
  struct Change: Sendable {
    let words: String
    let tampering: @Sendable (Setup) -> Tampering
    var isOfTransaction = true

    init(
      _ words: String, isOfTransaction: Bool = true,
      _ tampering: @escaping @Sendable (Setup) -> Tampering
    ) {
      self.words = words
      self.tampering = tampering
      self.isOfTransaction = isOfTransaction
    }
  }

  private static let changes: [Change] = [
    Change("another channel", isOfTransaction: false) { _ in .channel },
    Change("another state", isOfTransaction: false) { _ in .state(7) },
    Change("another amount said", isOfTransaction: false) { .toPayee($0.amount(2)) },
    Change("version 3") { _ in .version(3) },
    Change("a lock one higher") { .lockTime($0.refundHeight - 1) },
    Change("a lock that is a time") { _ in .lockTime(1_600_000_000) },
    Change("a final sequence") { _ in .sequence(InputSequence.final.rawValue) },
    Change("a sequence that is a relative lock") { _ in .sequence(5) },
    Change("another sequence") { _ in .sequence(0xffff_fffd) },
    Change("another output of the funding") { _ in .outPointIndex(1) },
    Change("an output of another transaction") { _ in .outPointTxid },
    Change("one more input") { _ in .extraInput },
    Change("one more output") { _ in .extraOutput(Amount(uncheckedSatoshis: 1_000)) },
    Change("an output with a satoshi more") { setup in .outputValue(1, setup.amount(1, plus: 1)) },
    Change("a satoshi moved to the payee") { _ in
      .moveValue(from: 0, to: 1, Amount(uncheckedSatoshis: 1))
    },
    Change("another script for the payee") { _ in .outputScript(1) },
    Change("outputs swapped") { _ in .swapOutputs },
    Change("an output left out") { _ in .dropOutput(1) },
    Change("another value for what is spent", isOfTransaction: false) { .spentValue($0.amount(3)) },
    Change("SIGHASH_NONE") { _ in .hashType(SighashType.none.byte) },
    Change("SIGHASH_SINGLE with ANYONECANPAY") { _ in .hashType(0x83) },
    Change("a signature with a high S") { _ in .highS },
    Change("a signature by another key") { _ in .wrongKey },
    Change("no signature", isOfTransaction: false) { _ in .noSignature },
    Change("a damaged signature") { _ in .damagedSignature },
  ]

  /// The payer's message is changed on its way, by the payer itself or by somebody without a key.
  private static func message(_ change: Change, signedAgain: Bool) -> Recipe {
    let who = signedAgain ? "signed again by the payer" : "by somebody without a key"
    return Recipe("a message with \(change.words), \(who)", changing: (change.words, 0)) { setup in
      Dish(
        setup.scenario(
          setup.terms(order: .payerFirst),
          Setup.opening + [
            .pay(setup.unit),
            .tamper(to: .payee, message: 0, change.tampering(setup), signedAgain: signedAgain),
            .deliver(to: .payee, message: 0),
          ]),
        [.commitment(1)], asking: atItsLock(setup, .commitment(1)),
        parts: [.keys, .channel, .lastSteps])
    }
  }

  /// The payee changes what both have signed, and offers it to the network.
  private static func transaction(_ change: Change) -> Recipe {
    Recipe("a signed commitment with \(change.words)", changing: (change.words, 1)) { setup in
      Dish(
        setup.scenario(setup.terms(), broadcasting(setup, change.tampering(setup))),
        [.changed(.commitment(1))],
        asking: [FixtureCase.Question(.changed(.commitment(1)))],
        parts: [.keys, .channel, .lastSteps])
    }
  }

  private static func broadcasting(_ setup: Setup, _ tampering: Tampering?) -> Moves {
    Setup.opening + setup.payments(1) + [.silence(.payer), .silence(.payee)]
      + Setup.mining(to: setup.refundHeight - 2)
      + [.broadcast(by: .payee, .commitment(1), tampering)]
  }

  private static func atItsLock(
    _ setup: Setup, _ label: TransactionLabel
  ) -> [FixtureCase.Question] {
    [
      FixtureCase.Question(label, at: Setup.opened),
      FixtureCase.Question(label, at: setup.refundHeight - 2),
    ]
  }
}

extension Setup {
  /// So many units, and a few satoshis more.
  func amount(_ units: Int64, plus satoshis: Int64 = 0) -> Amount {
    Amount(uncheckedSatoshis: unit.satoshis * units + satoshis)
  }
}
