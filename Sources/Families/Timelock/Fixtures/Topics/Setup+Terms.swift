internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// The terms and moves that most cases share.
extension FixtureRecipe<Timelock>.Setup {
  /// The price of one unit of goods.
  var unit: Amount { Amount(uncheckedSatoshis: 100_000 + 1_000 * Int64(variation % 500)) }

  /// What both sides agree on, unless a case needs other terms.
  func terms(
    step: UInt32 = 2, reaction: UInt32 = 1, delay: UInt32 = 1, undone: UInt32 = 0,
    order: Timelock.SigningOrder = .payeeFirst, kind: Timelock.FundingKind = .p2wsh,
    feeRate: Int64 = 2_000
  ) -> Timelock.Terms {
    Timelock.Terms(
      capacity: Amount(uncheckedSatoshis: 10 * unit.satoshis), unit: unit,
      feeRate: FeeRate(satoshisPerKilobyte: feeRate + 100 * Int64(variation % 20)),
      ladder: Timelock.Ladder(
        refundHeight: BlockHeight(uncheckedValue: refundHeight), step: step, reaction: reaction,
        delay: delay, undone: undone),
      signingOrder: order, fundingKind: kind)
  }

  /// The height that the refund is locked to.
  var refundHeight: UInt32 { 150 + UInt32(variation % 40) }

  /// A scenario with the keys of this seed.
  func scenario(
    _ terms: Timelock.Terms, _ moves: Moves<Timelock>,
    without waived: PerRole<PaymentRole, Set<Timelock.Rule>> = .none
  ) -> Scenario<Timelock> {
    Scenario(name: "fixture", about: "", seed: seed, terms: terms, waived: waived, moves: moves)
  }

  /// The channel is opened, and its funding gets as many confirmations as the terms ask for.
  static let opening = Moves<Timelock>.opening(confirmations: 3)

  /// The height at which the channel is open.
  static let opened = Timelock.startingHeight + 3

  /// A number of units, paid one by one.
  func payments(_ count: Int) -> Moves<Timelock> { .payments(count, of: unit) }

  /// A cooperative close.
  static let settling = Moves<Timelock>.settling

  /// Blocks up to a height, counted from the height at which the channel is open.
  static func mining(to height: UInt32) -> Moves<Timelock> { .mining(from: opened, to: height) }
}

extension Timelock.SigningOrder {
  /// The signing order, in the words of titles.
  var words: String { "the \(first.rawValue) signs first" }
}

extension TransactionLabel<Timelock.TransactionName> {
  static let funding = Self.channel(.funding)
  static let refund = Self.channel(.refund)
  static let settlement = Self.channel(.settlement)
  static func commitment(_ state: UInt32) -> Self { .channel(.commitment(state)) }
}
