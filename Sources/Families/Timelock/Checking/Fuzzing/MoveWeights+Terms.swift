internal import Bitcoin
public import Channels
public import Checker
public import Exploration
internal import MockLedger
public import Simulation

// What two agree on at random.
extension MoveWeights<Timelock> {
  fileprivate func setup(_ dice: inout Dice) -> FutureSetup<Timelock> {
    let undoable = dice.chance(1, in: 4) ? dice.number(in: 1...3) : 0
    let confirmations = undoable + dice.number(in: 1...3)
    let states = dice.pick([1, 2, 5, 20, 80, 200])
    let start: FutureStart = dice.chance(1, in: 4) ? .opening : .open
    let capacity = capacity(&dice)
    let unit = Amount(
      uncheckedSatoshis: max(1, capacity / Int64(dice.pick([1, 3, 50, 250, 1_000]))))
    let terms = Timelock.Terms(
      capacity: Amount(uncheckedSatoshis: capacity), unit: unit, confirmations: confirmations,
      ladder: ladder(states, undoable, from: confirmations, &dice),
      signingOrder: dice.pick(Timelock.SigningOrder.allCases),
      fundingKind: waived.contains(.segwitFunding) ? .p2sh : .p2wsh)
    return FutureSetup(
      terms: terms, cheat: dice.pick(adversary.cheats), start: start, waived: .both(waived))
  }

  /// From little more than dust to ten bitcoins; each size is equally likely.
  private func capacity(_ dice: inout Dice) -> Int64 {
    let size = dice.pick([1_000, 30_000, 1_000_000, 30_000_000, 1_000_000_000] as [Int64])
    return size + Int64(dice.below(Int(size)))
  }

  /// A ladder with room for so many states and for some blocks before; its steps are as short as
  /// they can be half of the time, and days long now and then.
  private func ladder(
    _ states: Int, _ undoable: Int, from confirmations: Int, _ dice: inout Dice
  ) -> Timelock.Ladder {
    let reaction = dice.pick([0, 0, 1, 2, 5])
    let delay = dice.pick([1, 1, 2, 3, 6])
    var ladder = Timelock.Ladder(
      refundHeight: .genesis, step: 1, reaction: UInt32(reaction), delay: UInt32(delay),
      undone: UInt32(undoable))
    let step = step(atLeast: ladder.lead, &dice)
    let before = Timelock.Bounds.firstHeight + UInt32(confirmations)
    let room = (states - 1) * step + max(step, ladder.lead) + dice.pick([1, 10, 40])
    ladder.step = UInt32(step)
    ladder.refundHeight = BlockHeight(uncheckedValue: before + UInt32(room))
    return ladder
  }

  private func step(atLeast least: Int, _ dice: inout Dice) -> Int {
    if waived.contains(.safeLadder) { return max(1, least - dice.number(in: 0...2)) }
    return least + (dice.chance(1, in: 2) ? 0 : dice.pick([1, 2, 5, 20]))
  }
}

extension Timelock: FuzzedFamily {
  public static func setup(
    for weights: MoveWeights<Timelock>, _ dice: inout Dice
  ) -> FutureSetup<Timelock> {
    weights.setup(&dice)
  }

  public static func prologue(_ start: FutureStart, under terms: Terms) -> Moves<Timelock> {
    switch start {
    case .opening: []
    case .open: Bounds.Start.open.prologue(confirmations: terms.confirmations)
    }
  }

  public static func undoable(under terms: Terms) -> Int { Int(terms.ladder.undone) }

  public static func reaction(under terms: Terms) -> Int { Int(terms.ladder.reaction) }
}
