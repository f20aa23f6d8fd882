internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// The last height at which something may be done, and one block later.
extension FixtureRecipe<Timelock> {
  /// Terms whose limits are tried; each gives the same cases, at the heights that its own ladder
  /// computes.
  private static let bounded: [Bounded] = [
    Bounded("a step of 2 blocks") { $0.terms() },
    Bounded("a step of 4 blocks and miners that take 3") { $0.terms(step: 4, delay: 3) },
    Bounded("a step of 4 blocks, of which a branch may undo one") { $0.terms(step: 4, undone: 1) },
  ]

  /// Terms, and the words for them in titles.
  private struct Bounded: Sendable {
    let words: String
    let terms: @Sendable (Setup) -> Timelock.Terms

    init(_ words: String, _ terms: @escaping @Sendable (Setup) -> Timelock.Terms) {
      self.words = words
      self.terms = terms
    }
  }

  /// Every limit of all terms; the count is that of the recipes before them in the topic.
  static func limits(after count: Int) -> [FixtureRecipe] {
    var recipes: [FixtureRecipe] = []
    for bounded in bounded {
      for state in [UInt32(1), 2] {
        recipes += agreeing(on: state, bounded, base: count + recipes.count)
      }
      recipes += closing(bounded, base: count + recipes.count)
    }
    return recipes
  }

  /// A state is agreed at the last tip that allows it, and one block later it is refused.
  private static func agreeing(
    on state: UInt32, _ bounded: Bounded, base: Int
  ) -> [FixtureRecipe] {
    let title = "state \(state) with \(bounded.words)"
    let moves = { @Sendable (setup: Setup, late: UInt32) -> Moves<Timelock> in
      let tip = bounded.terms(setup).ladder.lastTip(toAgree: state) ?? 0
      return Setup.opening + setup.payments(Int(state) - 1)
        + Setup.mining(to: UInt32(tip) + late) + setup.payments(1)
    }
    return [
      FixtureRecipe("\(title), agreed at the last height that allows it") { setup in
        Contents(
          setup.scenario(bounded.terms(setup), moves(setup, 0) + [.mine(1, .mempool)]),
          [.commitment(state)], asking: [Question(.commitment(state))],
          parts: [.keys, .channel, .lastSteps])
      },
      FixtureRecipe(
        "\(title), asked for one block too late", changing: ("one block later", base)
      ) { setup in
        Contents(
          setup.scenario(bounded.terms(setup), moves(setup, 1)),
          [.commitment(state)], asking: [Question(.commitment(state))],
          parts: [.keys, .channel, .lastSteps])
      },
    ]
  }

  /// The payee is back at the last tip that leaves time for its commitment, and one block later,
  /// when a miner may take the commitment before it instead.
  private static func closing(_ bounded: Bounded, base: Int) -> [FixtureRecipe] {
    let title = "commitment 3 with \(bounded.words)"
    let moves = { @Sendable (setup: Setup, late: UInt32, last: MinerChoice) -> Moves<Timelock> in
      let ladder = bounded.terms(setup).ladder
      let tip = ladder.closeBy(state: 3)?.value ?? 0
      return Setup.opening + setup.payments(3) + [.silence(.payer), .silence(.payee)]
        + Setup.mining(to: tip + late) + [.broadcast(by: .payer, .commitment(2), nil)]
        + [.wake(.payee)] + undoing(3, ladder) + holding(back: 3, ladder.delay - 1)
        + [.mine(1, last)]
    }
    return [
      FixtureRecipe("\(title), broadcast at the last height that leaves time for it") { setup in
        Contents(
          setup.scenario(bounded.terms(setup), moves(setup, 0, .mempool)), [.commitment(3)],
          asking: [Question(.commitment(2))], parts: [.keys, .channel, .lastSteps])
      },
      FixtureRecipe(
        "\(title), broadcast one block too late", changing: ("one block later", base)
      ) { setup in
        Contents(
          setup.scenario(
            bounded.terms(setup), moves(setup, 1, .only([.channel(.commitment(2))]))),
          [.commitment(3)], asking: [Question(.commitment(3))],
          parts: [.keys, .channel, .lastSteps])
      },
    ]
  }

  /// A commitment is mined as late as the terms allow, and a branch undoes the block as late as it
  /// can.
  private static func undoing(_ state: UInt32, _ ladder: Timelock.Ladder) -> Moves<Timelock> {
    guard ladder.undone > 0 else { return [] }
    return holding(back: state, ladder.delay - 1)
      + [.mine(Int(ladder.undone), .mempool), .reorganise(Int(ladder.undone), .only([]))]
  }

  /// Miners leave a commitment out for some blocks.
  private static func holding(back state: UInt32, _ blocks: UInt32) -> Moves<Timelock> {
    blocks == 0 ? [] : [.mine(Int(blocks), .without([.commitment(state)]))]
  }
}
