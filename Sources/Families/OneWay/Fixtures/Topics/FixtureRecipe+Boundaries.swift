internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// The last height at which something may be done and the first, and one block off.
extension FixtureRecipe<OneWay> {
  /// Every limit of each variant: the last tip to accept, the last to close, the first block of the
  /// refund.
  static let boundaries: [FixtureRecipe] = {
    var recipes: [FixtureRecipe] = []
    for kind in OneWay.Variant.Kind.withWayOut {
      recipes += refunding(kind, base: recipes.count)
      recipes += closing(.usual(kind), base: recipes.count)
    }
    recipes += closing(.undone, base: recipes.count)
    for kind in [OneWay.Variant.Kind.expiry, .lifetime] {
      recipes += accepting(.usual(kind), base: recipes.count)
    }
    return recipes + accepting(.undone, base: recipes.count)
  }()

  /// Terms whose limits are tried, and the words for them in titles.
  struct Bounded: Sendable {
    let words: String
    let kind: OneWay.Variant.Kind
    let timing: OneWay.Timing

    /// People and miners who take a block each.
    static func usual(_ kind: OneWay.Variant.Kind) -> Bounded {
      Bounded(
        words: kind.words, kind: kind, timing: OneWay.Timing(reaction: 1, delay: 1))
    }

    /// Miners who take two blocks, and a branch that may undo one.
    static let undone = Bounded(
      words: "an expiry, slow miners, and a branch that may undo a block", kind: .expiry,
      timing: OneWay.Timing(reaction: 1, delay: 2, undone: 1))

    func terms(_ setup: Setup) -> OneWay.Terms {
      setup.terms(setup.variant(kind), timing)
    }

    /// What follows from the block of the refund.
    func deadline(_ setup: Setup) -> OneWay.Deadline {
      OneWay.Deadline(
        firstRefundBlock: BlockHeight(uncheckedValue: setup.firstRefund(kind)), timing: timing)
    }
  }

  /// The refund at the first tip that lets it into the next block, and one block earlier.
  private static func refunding(
    _ kind: OneWay.Variant.Kind, base: Int
  ) -> [FixtureRecipe] {
    let refunding = { @Sendable (setup: Setup, early: UInt32, labels: [Label]) in
      Contents(
        setup.scenario(kind, setup.leaving(kind) + [.silence(.payer)]), labels,
        asking: [Question(.refund, at: setup.firstRefund(kind) - 1 - early)],
        parts: early == 0 && kind == .refund ? [.keys] : [])
    }
    return [
      FixtureRecipe("with \(kind.words), a refund for the first block that may hold it") {
        refunding($0, 0, [.refund])
      },
      FixtureRecipe(
        "with \(kind.words), a refund one block too early", changing: ("one block earlier", base)
      ) { refunding($0, 1, []) },
    ]
  }

  /// The payee is back at the last tip that leaves time for its close, and one block later, when
  /// the refund is first.
  private static func closing(_ bounded: Bounded, base: Int) -> [FixtureRecipe] {
    let close = bounded.kind == .kickOff ? Label.lateClose(1) : .close(1)
    let closing = { @Sendable (setup: Setup, late: UInt32, labels: [Label]) in
      let last: MinerChoice<Label> = late == 0 ? .mempool : .only([.refund])
      return Contents(
        setup.scenario(
          bounded.terms(setup),
          setup.leaving(bounded.kind)
            + .mining(
              from: setup.left(bounded.kind),
              to: UInt32(bounded.deadline(setup).closeBy) + late)
            + [.wake(.payee)] + delayed(close, bounded.timing) + [.mine(1, last)]),
        labels, asking: [Question(late == 0 ? .refund : close)], parts: [])
    }
    return [
      FixtureRecipe("with \(bounded.words), a close at the last tip that leaves time for it") {
        closing($0, 0, [close])
      },
      FixtureRecipe(
        "with \(bounded.words), a close one block too late: the refund is first",
        changing: ("one block later", base)
      ) { closing($0, 1, []) },
    ]
  }

  /// Miners take as long over a close as they may, and a branch undoes its block as late as it can.
  private static func delayed(_ close: Label, _ timing: OneWay.Timing) -> Moves<OneWay> {
    guard timing.undone > 0 else { return holding(back: close, timing.delay - 1) }
    return holding(back: close, timing.delay - 1)
      + [.mine(Int(timing.undone), .mempool), .reorganise(Int(timing.undone), .only([]))]
      + holding(back: close, timing.delay - 1)
  }

  /// Miners leave a close out for some blocks.
  private static func holding(back close: Label, _ blocks: UInt32) -> Moves<OneWay> {
    blocks == 0 ? [] : [.mine(Int(blocks), .without([close]))]
  }

  /// A first payment at the last tip that allows one, which the payee closes at once; and one block
  /// later, when neither side takes part in one.
  private static func accepting(_ bounded: Bounded, base: Int) -> [FixtureRecipe] {
    let paying = { @Sendable (setup: Setup, late: UInt32, lax: Set<OneWay.Rule>) in
      setup.scenario(
        bounded.terms(setup),
        Setup.opening + Setup.mining(to: UInt32(bounded.deadline(setup).lastTipToAccept) + late)
          + setup.payments(1),
        without: PerRole(payer: lax, payee: []))
    }
    return [
      FixtureRecipe("with \(bounded.words), a payment at the last tip to accept one") { setup in
        Contents(
          paying(setup, 0, []), [.close(1)], asking: [Question(.close(1))], parts: [])
      },
      FixtureRecipe(
        "with \(bounded.words), a payment that the payer does not make any more",
        changing: ("one block later", base)
      ) { setup in Contents(paying(setup, 1, []), parts: []) },
      FixtureRecipe(
        "with \(bounded.words), a payment that the payee does not take any more",
        changing: ("one block later, and a payer that pays all the same", base)
      ) { setup in
        Contents(paying(setup, 1, [.acceptanceDeadline]), parts: [])
      },
    ]
  }
}
