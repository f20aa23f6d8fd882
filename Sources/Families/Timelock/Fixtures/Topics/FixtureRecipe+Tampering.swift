internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// Good messages and transactions, and the same with a single change.
extension FixtureRecipe<Timelock> {
  /// Good messages and transactions, and each of them with one change after the other.
  static let tampering: [FixtureRecipe] =
    [payment, commitment, closing, leaving] + payments + closings + commitments + refunds

  private static let payments = changes.flatMap { change in
    [Signing.not, .again].map { message(change, in: paying, of: 0, $0) }
  }

  private static let closings = changes.filter(\.changesClosing).map { change in
    message(change, in: settling, of: 2, .again)
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
      asking: [Question(.commitment(1))], parts: [.keys, .channel, .lastSteps])
  }

  private static let closing = FixtureRecipe("a settlement as it should be, asked for by the payer")
  {
    setup in
    Contents(
      setup.scenario(
        setup.terms(order: .payerFirst),
        Setup.opening + setup.payments(1) + [.close(.payer), .exchange]),
      [.settlement], asking: [Question(.settlement)],
      parts: [.keys, .channel, .lastSteps])
  }

  private static let leaving = FixtureRecipe(
    "a refund as it should be, broadcast when its lock is open"
  ) {
    setup in
    Contents(
      setup.scenario(setup.terms(), refunding(setup, nil)), [.refund],
      asking: [Question(.refund)], parts: [.keys, .channel, .lastSteps])
  }

  /// The payer's message that is changed: the moves before it, and the transaction that it is
  /// about.
  private struct Occasion: Sendable {
    let words: String
    let label: Label
    let moves: @Sendable (Setup) -> Moves<Timelock>
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
    _ change: Change, in occasion: Occasion, of base: Int, _ signing: Signing
  ) -> FixtureRecipe {
    FixtureRecipe(
      "\(occasion.words) with \(change.words), \(signing.words)", changing: (change.words, base)
    ) { setup in
      Contents(
        setup.scenario(
          setup.terms(order: .payerFirst),
          occasion.moves(setup) + [
            .tamper(to: .payee, message: 0, change.tampering(setup), signing),
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
        asking: [Question(.changed(.commitment(1)))],
        parts: [.lastSteps])
    }
  }

  /// The payer changes its refund, and broadcasts it.
  private static func refund(changedBy change: Change) -> FixtureRecipe {
    FixtureRecipe("a signed refund with \(change.words)", changing: (change.words, 3)) { setup in
      Contents(
        setup.scenario(setup.terms(), refunding(setup, change.tampering(setup))),
        [.changed(.refund)], asking: [Question(.changed(.refund))],
        parts: [.lastSteps])
    }
  }

  private static func refunding(_ setup: Setup, _ tampering: Timelock.Change?) -> Moves<Timelock> {
    Setup.opening + [.silence(.payer), .silence(.payee)] + Setup.mining(to: setup.refundHeight)
      + [.broadcast(by: .payer, .refund, tampering)]
  }

  private static func broadcasting(_ setup: Setup, _ tampering: Timelock.Change?) -> Moves<Timelock>
  {
    Setup.opening + setup.payments(1) + [.silence(.payer), .silence(.payee)]
      + Setup.mining(to: setup.refundHeight - 2)
      + [.broadcast(by: .payee, .commitment(1), tampering)]
  }

  private static func atItsLock(
    _ setup: Setup, _ label: Label
  ) -> [Question] {
    [
      Question(label, at: Setup.opened),
      Question(label, at: setup.refundHeight - 2),
    ]
  }
}

extension Signing {
  /// Who changes a message, in the words of titles.
  fileprivate var words: String {
    switch self {
    case .again: "signed again by the payer"
    case .not: "changed by a stranger without a key"
    }
  }
}
