internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// The terms and moves that most cases share.
extension FixtureRecipe<OneWay>.Setup {
  /// The price of one unit of goods.
  var unit: Amount { Amount(uncheckedSatoshis: 100_000 + 1_000 * Int64(variation % 500)) }

  /// A number of units, and a few satoshis more.
  func amount(_ units: Int64, plus satoshis: Int64 = 0) -> Amount {
    Amount(uncheckedSatoshis: unit.satoshis * units + satoshis)
  }

  /// What both sides agree on, unless a case needs other terms.
  func terms(_ variant: OneWay.Variant, feeRate: Int64 = 2_000) -> OneWay.Terms {
    terms(variant, OneWay.Timing(reaction: 1, delay: 1), feeRate: feeRate)
  }

  /// The same for other people and miners.
  func terms(
    _ variant: OneWay.Variant, _ timing: OneWay.Timing, feeRate: Int64 = 2_000
  ) -> OneWay.Terms {
    OneWay.Terms(
      variant: variant, capacity: amount(10), unit: unit,
      feeRate: FeeRate(satoshisPerKilobyte: feeRate + 100 * Int64(variation % 20)),
      timing: timing)
  }

  /// A variant with the numbers that most cases have.
  func variant(_ kind: OneWay.Variant.Kind) -> OneWay.Variant {
    switch kind {
    case .refund: .refund(expiry)
    case .expiry: .expiry(expiry)
    case .lifetime: .lifetime(20 + UInt32(variation % 20))
    case .kickOff: .kickOff(8 + UInt32(variation % 20))
    case .trusting: .trusting
    }
  }

  /// The height that the payer's way out is locked to, where it is locked to one.
  var expiry: BlockHeight { BlockHeight(uncheckedValue: 120 + UInt32(variation % 40)) }

  /// A scenario with the keys of this seed.
  func scenario(
    _ terms: OneWay.Terms, _ moves: Moves<OneWay>,
    without waived: PerRole<PaymentRole, Set<OneWay.Rule>> = .none
  ) -> Scenario<OneWay> {
    Scenario(name: "fixture", about: "", seed: seed, terms: terms, waived: waived, moves: moves)
  }

  /// The same under the usual terms of a variant.
  func scenario(_ kind: OneWay.Variant.Kind, _ moves: Moves<OneWay>) -> Scenario<OneWay> {
    scenario(terms(variant(kind)), moves)
  }

  /// A number of units, paid one by one.
  func payments(_ count: Int) -> Moves<OneWay> { .repeating(count, [.pay(unit), .exchange]) }

  /// The first block that may hold the refund, where the output that it spends was confirmed in a
  /// block.
  func firstRefundBlock(_ terms: OneWay.Terms, confirmedIn block: UInt32 = funded) -> UInt32 {
    terms.variant.firstRefundBlock(confirmedIn: BlockHeight(uncheckedValue: block))?.value ?? 0
  }

  /// The height at which cases begin: two blocks paid the payer, and a hundred let that ripen.
  static let start: UInt32 = 102

  /// The block that holds the funding.
  static let funded = start + 1

  /// The height at which the funding is as deep as the terms ask for.
  static let opened = start + 3

  /// The channel is opened, and its funding is deep enough.
  static let opening: Moves<OneWay> = [.open, .exchange, .mine(3, .mempool)]

  /// Neither side does anything from now on.
  static let silence: Moves<OneWay> = [.silence(.payer), .silence(.payee)]

  /// Blocks up to a height, counted from the height at which the channel is open.
  static func mining(to height: UInt32) -> Moves<OneWay> { .mining(from: opened, to: height) }
}

extension OneWay.Variant.Kind {
  /// The variants in which the payer has a way out.
  static let withWayOut: [Self] = [.refund, .expiry, .lifetime, .kickOff]

  /// The variant in the words of titles.
  var words: String {
    switch self {
    case .refund: "a refund that both sign"
    case .expiry: "an expiry in the script"
    case .lifetime: "a lifetime in the script"
    case .kickOff: "a kick-off"
    case .trusting: "no way out"
    }
  }
}

extension TransactionLabel<OneWay.TransactionName> {
  static let funding = Self.channel(.funding)
  static let topUp = Self.channel(.topUp)
  static let refund = Self.channel(.refund)
  static let topUpRefund = Self.channel(.topUpRefund)
  static let kickOff = Self.channel(.kickOff)
  static func close(_ number: UInt32) -> Self { .channel(.close(number)) }
  static func lateClose(_ number: UInt32) -> Self { .channel(.closeAfterKickOff(number)) }
}
