internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// What happens before the first payment.
extension FixtureRecipe<OneWay> {
  /// Each script, with numbers of every length.
  static let scripts: [FixtureRecipe] = [
    script("a refund that both sign: two of two", parts: [.keys, .channel]) {
      .refund($0.expiry)
    },
    script("an expiry at a height of two bytes") { .expiry($0.expiry) },
    script("an expiry at a height of three bytes") { _ in
      .expiry(BlockHeight(uncheckedValue: 900_000))
    },
    script("a lifetime of 16 blocks, the last that is an instruction of its own") { _ in
      .lifetime(16)
    },
    script("a lifetime of 17 blocks, the first that is pushed") { _ in .lifetime(17) },
    script("a lifetime of 128 blocks, whose push has a byte for the sign") { _ in
      .lifetime(128)
    },
    script("a kick-off and eight blocks") { $0.variant(.kickOff) },
    script("a kick-off and as many blocks as a relative lock can have") { _ in
      .kickOff(65_535)
    },
    script("no way out: two of two") { _ in .trusting },
  ]

  private static func script(
    _ title: String, parts: Set<FixturePart> = [.channel],
    _ variant: @escaping @Sendable (Setup) -> OneWay.Variant
  ) -> FixtureRecipe {
    FixtureRecipe(title) { setup in
      Contents(
        setup.scenario(setup.terms(variant(setup)), [.open, .exchange]), [.funding],
        parts: parts)
    }
  }

  /// Every message up to the funding, for each variant; then one at another fee rate.
  static let opening: [FixtureRecipe] =
    OneWay.Variant.Kind.allCases.map { kind in
      FixtureRecipe("a channel with \(kind.words) is opened") { setup in
        Contents(
          setup.scenario(kind, Setup.opening), kind.openingLabels,
          asking: [Question(.funding, at: Setup.start), Question(.funding)],
          parts: kind == .refund ? [.keys, .channel, .steps] : [.channel, .steps])
      }
    } + [costly]

  private static let costly = FixtureRecipe("a kick-off and its funding at 25,000 sat/kvB") {
    setup in
    Contents(
      setup.scenario(
        setup.terms(setup.variant(.kickOff), feeRate: 25_000), [.open, .exchange]),
      [.funding, .kickOff], parts: [.channel])
  }

  /// Each way out, at the tips around the first that lets its refund into the mempool.
  static let waysOut: [FixtureRecipe] =
    OneWay.Variant.Kind.withWayOut.flatMap { kind in [around(kind), taken(kind)] } + [never]

  private static func around(_ kind: OneWay.Variant.Kind) -> FixtureRecipe {
    FixtureRecipe("with \(kind.words), a refund around the first block that may hold it") {
      setup in
      let first = setup.firstRefund(kind)
      return Contents(
        setup.scenario(kind, setup.leaving(kind) + [.silence(.payer)]), kind.wayOutLabels,
        asking: [first - 2, first - 1, first].map { Question(.refund, at: $0) },
        parts: kind == .refund ? [.keys, .channel] : [.channel])
    }
  }

  private static func taken(_ kind: OneWay.Variant.Kind) -> FixtureRecipe {
    FixtureRecipe("with \(kind.words), a refund that is mined because the payee never closes") {
      setup in
      Contents(
        setup.scenario(
          kind,
          setup.leaving(kind)
            + .mining(from: setup.left(kind), to: setup.firstRefund(kind) - 1)
            + [.mine(1, .mempool)]),
        [], asking: [Question(.refund)], parts: [.lastSteps])
    }
  }

  private static let never = FixtureRecipe("with no way out the payer waits for ever") { setup in
    Contents(
      setup.scenario(
        .trusting,
        Setup.opening + setup.payments(1) + [.silence(.payee)]
          + [.giveUp(.payer), .mine(144, .mempool)]),
      [.refund], parts: [.lastSteps])
  }
}

extension FixtureRecipe<OneWay>.Setup {
  /// A payment, and then a payee that is gone; with a kick-off the payer publishes it.
  func leaving(_ kind: OneWay.Variant.Kind) -> Moves<OneWay> {
    let gone: Moves<OneWay> = Self.opening + payments(1) + [.silence(.payee)]
    return kind == .kickOff ? gone + [.giveUp(.payer), .mine(1, .mempool)] : gone
  }

  /// The height after that.
  func left(_ kind: OneWay.Variant.Kind) -> UInt32 {
    kind == .kickOff ? Self.opened + 1 : Self.opened
  }

  /// The first block that may hold the refund after that.
  func firstRefund(_ kind: OneWay.Variant.Kind) -> UInt32 {
    firstRefundBlock(
      terms(variant(kind)), confirmedIn: kind == .kickOff ? left(kind) : Self.funded)
  }
}

extension OneWay.Variant.Kind {
  /// What there is once the channel is open.
  fileprivate var openingLabels: [TransactionLabel<OneWay.TransactionName>] {
    switch self {
    case .refund, .expiry, .lifetime: [.funding, .refund]
    case .kickOff: [.funding, .kickOff, .refund]
    case .trusting: [.funding]
    }
  }

  /// What the payer's way out consists of.
  fileprivate var wayOutLabels: [TransactionLabel<OneWay.TransactionName>] {
    self == .kickOff ? [.kickOff, .refund] : [.refund]
  }
}
