internal import Bitcoin
internal import Channels
internal import Simulation

/// The seed of a case, and how far it is from the first of its kind.
struct Setup: Sendable {
  /// All keys are derived from it.
  let seed: String
  /// 0 for the first of its kind; others have other keys and other terms.
  let variation: Int

  /// The height at which stories begin.
  static let start: UInt32 = 102

  /// The price of one unit of goods.
  var unit: Amount { Amount(uncheckedSatoshis: 100_000 + 1_000 * Int64(variation % 500)) }

  /// What both agree on, unless a case needs something else.
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

  /// A story with these keys.
  func scenario(
    _ terms: Timelock.Terms, _ moves: Moves,
    without waived: PerRole<PaymentRole, Set<Timelock.Rule>> = PerRole(payer: [], payee: [])
  ) -> Scenario {
    Scenario(name: "fixture", about: "", seed: seed, terms: terms, waived: waived, moves: moves)
  }

  /// The channel is opened and its funding gets as deep as the terms want.
  static let opening: Moves = [.open, .exchange, .mine(3, .mempool)]

  /// The height at which it is open.
  static let opened = start + 3

  /// So many units are paid one by one.
  func payments(_ count: Int) -> Moves { .repeating(count, [.pay(unit), .exchange]) }

  /// Both close together.
  static let settling: Moves = [.close(.payer), .exchange, .mine(1, .mempool)]

  /// Blocks until the last one has a height, seen from the channel's opening.
  static func mining(from tip: UInt32 = opened, to height: UInt32) -> Moves {
    height > tip ? [.mine(Int(height - tip), .mempool)] : []
  }
}

extension Timelock.SigningOrder {
  /// Who signs first, as titles say it.
  var words: String { "the \(first.rawValue) signs first" }
}

extension PerRole<PaymentRole, Set<Timelock.Rule>> {
  static func both(_ rules: Set<Timelock.Rule>) -> Self { PerRole(payer: rules, payee: rules) }
  static func payee(_ rules: Set<Timelock.Rule>) -> Self { PerRole(payer: [], payee: rules) }
}

extension TransactionLabel {
  static let funding = TransactionLabel.channel(.funding)
  static let refund = TransactionLabel.channel(.refund)
  static let settlement = TransactionLabel.channel(.settlement)
  static func commitment(_ state: UInt32) -> TransactionLabel { .channel(.commitment(state)) }
}
