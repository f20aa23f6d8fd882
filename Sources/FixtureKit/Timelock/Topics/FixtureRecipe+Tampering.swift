internal import Bitcoin
internal import Channels
internal import Simulation

// Good messages and transactions, and the same with a single change.
extension FixtureRecipe {
  /// Good messages and transactions, and each of them with one change after the other.
  static let tampering: [FixtureRecipe] =
    [payment, commitment, closing, leaving] + payments + closings + commitments + refunds

  private static let payments = changes.flatMap { change in
    [false, true].map { message(change, in: paying, of: 0, signedAgain: $0) }
  }

  private static let closings = changes.filter(\.changesClosing).map { change in
    message(change, in: settling, of: 2, signedAgain: true)
  }

  private static let commitments = changes.filter { $0.reach != .message }
    .map { commitment(changedBy: $0) }

  private static let refunds = changes.filter { $0.reach == .transaction }
    .map { refund(changedBy: $0) }

  private static let payment = FixtureRecipe("a payment as it should be, signed first by the payer")
  {
    setup in
    Contents(
      setup.scenario(setup.terms(order: .payerFirst), Setup.opening + setup.payments(1)),
      [.commitment(1)], asking: atItsLock(setup, .commitment(1)),
      parts: [.keys, .channel, .lastSteps])
  }

  private static let commitment = FixtureRecipe(
    "a commitment as it should be, broadcast when its lock is open"
  ) { setup in
    Contents(
      setup.scenario(setup.terms(), broadcasting(setup, nil)), [.commitment(1)],
      asking: [FixtureCase.Question(.commitment(1))], parts: [.keys, .channel, .lastSteps])
  }

  private static let closing = FixtureRecipe("a settlement as it should be, asked for by the payer")
  {
    setup in
    Contents(
      setup.scenario(
        setup.terms(order: .payerFirst),
        Setup.opening + setup.payments(1) + [.close(.payer), .exchange]),
      [.settlement], asking: [FixtureCase.Question(.settlement)],
      parts: [.keys, .channel, .lastSteps])
  }

  private static let leaving = FixtureRecipe(
    "a refund as it should be, broadcast when its lock is open"
  ) {
    setup in
    Contents(
      setup.scenario(setup.terms(), refunding(setup, nil)), [.refund],
      asking: [FixtureCase.Question(.refund)], parts: [.keys, .channel, .lastSteps])
  }

  /// A change and its name.
  struct Change: Sendable {
    let words: String
    let reach: Reach
    /// Whether a settlement differs after it.
    let changesClosing: Bool
    let tampering: @Sendable (Setup) -> Tampering

    /// What the change can be made to.
    enum Reach {
      /// The members of a message beside its transaction.
      case message
      /// Transactions that pay both sides, and messages about them.
      case division
      /// Any transaction.
      case transaction
    }

    init(
      _ words: String, of reach: Reach = .transaction, changesClosing: Bool = true,
      _ tampering: @escaping @Sendable (Setup) -> Tampering
    ) {
      self.words = words
      self.reach = reach
      self.changesClosing = changesClosing
      self.tampering = tampering
    }
  }

  private static let changes: [Change] = [
    Change("another channel", of: .message) { _ in .channel },
    Change("another state", of: .message) { _ in .state(7) },
    Change("another amount said", of: .message, changesClosing: false) { .toPayee($0.amount(2)) },
    Change("version 3") { _ in .version(3) },
    Change("a lock one higher") { .lockTime($0.refundHeight - 1) },
    Change("a lock that is a time") { _ in .lockTime(1_600_000_000) },
    Change("a final sequence", changesClosing: false) { _ in .sequence(InputSequence.final.rawValue)
    },
    Change("a sequence that is a relative lock") { _ in .sequence(5) },
    Change("another sequence") { _ in .sequence(0xffff_fffd) },
    Change("another output of the funding") { _ in .outPointIndex(1) },
    Change("an output of another transaction") { _ in .outPointTxid },
    Change("one more input") { _ in .extraInput },
    Change("one more output") { _ in .extraOutput(Amount(uncheckedSatoshis: 1_000)) },
    Change("an output with a satoshi more", of: .division) { setup in
      .outputValue(1, setup.amount(1, plus: 1))
    },
    Change("a satoshi moved to the payee", of: .division) { _ in
      .moveValue(from: 0, to: 1, Amount(uncheckedSatoshis: 1))
    },
    Change("another script for the payee", of: .division) { _ in .outputScript(1) },
    Change("outputs swapped", of: .division) { _ in .swapOutputs },
    Change("an output left out", of: .division) { _ in .dropOutput(1) },
    Change("another value for what is spent", of: .message) { .spentValue($0.amount(3)) },
    Change("SIGHASH_NONE") { _ in .hashType(SighashType.none.byte) },
    Change("SIGHASH_SINGLE with ANYONECANPAY") { _ in .hashType(0x83) },
    Change("a signature with a high S") { _ in .highS },
    Change("a signature by another key") { _ in .wrongKey },
    Change("no signature", of: .message) { _ in .noSignature },
    Change("a damaged signature") { _ in .damagedSignature },
  ]

  /// The payer's message that is changed: the moves before it, and the transaction that it is
  /// about.
  private struct Occasion: Sendable {
    let words: String
    let label: TransactionLabel
    let moves: @Sendable (Setup) -> Moves
  }

  private static let paying = Occasion(words: "a proposal", label: .commitment(1)) { setup in
    Setup.opening + [.pay(setup.unit)]
  }

  private static let settling = Occasion(words: "a request to settle", label: .settlement) {
    setup in
    Setup.opening + setup.payments(1) + [.close(.payer)]
  }

  // Keys and channel are those of the case without the change, and not written down again.

  /// The payer's message is changed on its way, by the payer or by an outsider without a key.
  private static func message(
    _ change: Change, in occasion: Occasion, of base: Int, signedAgain: Bool
  ) -> FixtureRecipe {
    let who = signedAgain ? "signed again by the payer" : "changed by a stranger without a key"
    return FixtureRecipe(
      "\(occasion.words) with \(change.words), \(who)", changing: (change.words, base)
    ) { setup in
      Contents(
        setup.scenario(
          setup.terms(order: .payerFirst),
          occasion.moves(setup) + [
            .tamper(to: .payee, message: 0, change.tampering(setup), signedAgain: signedAgain),
            .deliver(to: .payee, message: 0),
          ]),
        [occasion.label], asking: atItsLock(setup, occasion.label),
        parts: [.lastSteps])
    }
  }

  /// The payee changes a commitment that both have signed, and broadcasts it.
  private static func commitment(changedBy change: Change) -> FixtureRecipe {
    FixtureRecipe("a signed commitment with \(change.words)", changing: (change.words, 1)) {
      setup in
      Contents(
        setup.scenario(setup.terms(), broadcasting(setup, change.tampering(setup))),
        [.changed(.commitment(1))],
        asking: [FixtureCase.Question(.changed(.commitment(1)))],
        parts: [.lastSteps])
    }
  }

  /// The payer changes its refund, and broadcasts it.
  private static func refund(changedBy change: Change) -> FixtureRecipe {
    FixtureRecipe("a signed refund with \(change.words)", changing: (change.words, 3)) { setup in
      Contents(
        setup.scenario(setup.terms(), refunding(setup, change.tampering(setup))),
        [.changed(.refund)], asking: [FixtureCase.Question(.changed(.refund))],
        parts: [.lastSteps])
    }
  }

  private static func refunding(_ setup: Setup, _ tampering: Tampering?) -> Moves {
    Setup.opening + [.silence(.payer), .silence(.payee)] + Setup.mining(to: setup.refundHeight)
      + [.broadcast(by: .payer, .refund, tampering)]
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

extension FixtureRecipe.Setup {
  /// A number of units, and a few satoshis more.
  func amount(_ units: Int64, plus satoshis: Int64 = 0) -> Amount {
    Amount(uncheckedSatoshis: unit.satoshis * units + satoshis)
  }
}
