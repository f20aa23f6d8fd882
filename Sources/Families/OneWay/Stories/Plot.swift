internal import Bitcoin
internal import Channels
internal import Simulation

extension OneWay {
  /// Where a story stands when somebody could cheat, as far as its forks need to know.
  struct Plot {
    /// What was agreed.
    let terms: Terms
    /// The height of the last block.
    var tip: UInt32
    /// How many payments were made.
    var payments: UInt32 = 0

    /// An open channel in which nothing was paid yet.
    init(_ terms: Terms) {
      self.terms = terms
      tip = Self.firstTip + UInt32(terms.confirmations)
    }

    /// The tip at which stories begin: two blocks paid the payer, and a hundred let that ripen.
    static let firstTip: UInt32 = 102

    /// The same after some payments.
    func after(_ payments: UInt32) -> Plot {
      var plot = self
      plot.payments += payments
      return plot
    }

    /// The same at another height.
    func at(_ tip: UInt32) -> Plot {
      var plot = self
      plot.tip = tip
      return plot
    }

    /// The payee's deadline, with the funding in the first block of the story.
    var deadline: Deadline? {
      terms.deadline(confirmedIn: BlockHeight(uncheckedValue: Self.firstTip + 1))
    }

    /// The first block that may hold the refund; the tip where there is none.
    var firstRefundBlock: UInt32 { deadline?.firstRefundBlock.value ?? tip }

    /// The highest tip at which a close is sure to be in time.
    var closeBy: UInt32 { deadline.map { UInt32(max(0, $0.closeBy)) } ?? tip }

    /// The highest tip at which a payment is accepted.
    var lastTipToAccept: UInt32 { deadline.map { UInt32(max(0, $0.lastTipToAccept)) } ?? tip }

    /// The payee's transaction for the latest payment.
    var latest: TransactionName { .close(payments) }
  }
}

// What happens.
extension OneWay.Plot {
  /// The terms are offered and accepted.
  static let offering: Moves<OneWay> = [
    .order(.payer, .open), .deliver(to: .payee, message: 0), .deliver(to: .payer, message: 0),
  ]

  /// What the payer has said since is heard, and answered.
  static let answering: Moves<OneWay> = [.exchange]

  /// The funding gets as deep as was agreed.
  var confirming: Moves<OneWay> { .mining(terms.confirmations) }

  /// All of it at once.
  var opening: Moves<OneWay> { Self.offering + Self.answering + confirming }

  /// The price of a unit, paid so many times.
  func paying(_ count: Int) -> Moves<OneWay> {
    .repeating(count, [.order(.payer, .pay(terms.unit)), .exchange])
  }

  /// Blocks until the last one has a height.
  func mining(to height: UInt32) -> Moves<OneWay> { .mining(from: tip, to: height) }

  /// The payee closes, and the next block holds it.
  static let closing: Moves<OneWay> = [.order(.payee, .close)] + .mining(1)
}

// Small channels for stories.
extension OneWay.Plot {
  /// A channel for ten units whose payer can be out soon.
  static func shop(
    _ variant: OneWay.Variant, reaction: UInt32 = 2, delay: UInt32 = 1
  ) -> OneWay.Terms {
    OneWay.Terms(
      variant: variant, capacity: Amount(uncheckedSatoshis: 1_000_000),
      unit: Amount(uncheckedSatoshis: 100_000),
      timing: OneWay.Timing(reaction: reaction, delay: delay))
  }
}

extension OneWay.Variant {
  /// The variant whose script opens for the payer at a height.
  static func expiry(at height: UInt32) -> Self { .expiry(BlockHeight(uncheckedValue: height)) }

  /// The variant with a refund that is locked to a height.
  static func refund(at height: UInt32) -> Self { .refund(BlockHeight(uncheckedValue: height)) }
}
