internal import Bitcoin
internal import Channels
internal import Simulation

/// The place where all attacks are tried: goods in units of 1 mBTC, and a channel for ten of them.
enum Kiosk {
  /// The price of one unit of goods.
  static let unit = units(1)

  /// The price of so many units.
  static func units(_ count: Int64) -> Amount { Amount(uncheckedSatoshis: 100_000 * count) }

  /// The height at which every channel is open and its funding as deep as the terms want: two
  /// blocks paid the payer, a hundred let that ripen, and three confirm the funding.
  static let opened: UInt32 = 105

  /// The height that the payer's way out is locked to, where it is locked to one.
  static let expiry: UInt32 = 200

  /// How many blocks after a kick-off the payer's way out opens.
  static let kickOffLifetime: UInt32 = 10

  /// Enough more for a transaction to replace another.
  static let extraFee = Amount(uncheckedSatoshis: 2_000)

  /// A variant whose refund is first possible in block 201, but where a kick-off comes first, or
  /// where there is none.
  static func variant(_ kind: OneWay.Variant.Kind) -> OneWay.Variant {
    let height = BlockHeight(uncheckedValue: expiry)
    return switch kind {
    case .refund: .refund(height)
    case .expiry: .expiry(height)
    case .lifetime: .lifetime(98)
    case .kickOff: .kickOff(kickOffLifetime)
    case .trusting: .trusting
    }
  }

  /// What is agreed, unless an attack needs something else.
  static func terms(
    _ kind: OneWay.Variant.Kind, reaction: UInt32 = 1, delay: UInt32 = 1, undone: UInt32 = 0
  ) -> OneWay.Terms {
    OneWay.Terms(
      variant: variant(kind), capacity: units(10), unit: unit,
      timing: OneWay.Timing(reaction: reaction, delay: delay, undone: undone))
  }

  /// The channel is opened and its funding gets as deep as the terms want.
  static let opening: Moves<OneWay> = [.open, .exchange, .mine(3, .mempool)]

  /// So many units are paid one by one.
  static func payments(_ count: Int) -> Moves<OneWay> {
    .repeating(count, [.pay(unit), .exchange])
  }

  /// The payer asks, and the payee closes.
  static let closing: Moves<OneWay> = [.close(.payer), .exchange, .mine(1, .mempool)]

  /// Blocks until the last one has a height, seen from the channel's opening.
  static func mining(to height: UInt32) -> Moves<OneWay> { .mining(from: opened, to: height) }

  /// Blocks until the payer's refund is on the chain, if it can be.
  static let waitingForRefund = mining(to: expiry + 2)
}

extension Attack<OneWay>.Telling {
  /// Tells it under the usual terms of a variant.
  init(
    title: String, about: String, _ kind: OneWay.Variant.Kind = .expiry, moves: Moves<OneWay>
  ) {
    self.init(title: title, about: about, terms: Kiosk.terms(kind), moves: moves)
  }
}

extension ScenarioTemplate<OneWay> {
  /// A scenario under the usual terms of a variant.
  init(
    _ name: String, _ title: String, about: String, _ kind: OneWay.Variant.Kind = .expiry,
    waived: PerRole<PaymentRole, Set<OneWay.Rule>> = .none, moves: Moves<OneWay>
  ) {
    self.init(
      Scenario(
        name: name, about: about, seed: name, terms: Kiosk.terms(kind), waived: waived,
        moves: moves),
      title: title)
  }
}
