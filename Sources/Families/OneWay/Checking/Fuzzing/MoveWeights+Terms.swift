internal import Bitcoin
public import Channels
public import Checker
public import Exploration
internal import MockLedger
public import Simulation

// What two agree on at random.
extension MoveWeights<OneWay> {
  fileprivate func setup(_ dice: inout Dice) -> FutureSetup<OneWay> {
    let undoable = dice.chance(1, in: 4) ? dice.number(in: 1...3) : 0
    let confirmations = undoable + dice.number(in: 1...3)
    let start: FutureStart = dice.chance(1, in: 4) ? .opening : .open
    let capacity = capacity(&dice)
    let unit = max(1, capacity / Int64(dice.pick([1, 3, 50, 250, 1_000])))
    let timing = OneWay.Timing(
      reaction: UInt32(dice.pick([0, 0, 1, 2, 5])), delay: UInt32(dice.pick([1, 1, 2, 3, 6])),
      undone: UInt32(undoable))
    let terms = OneWay.Terms(
      variant: variant(timing, confirmations, &dice),
      capacity: Amount(uncheckedSatoshis: capacity), unit: Amount(uncheckedSatoshis: unit),
      confirmations: confirmations, timing: timing)
    return FutureSetup(
      terms: terms, cheat: dice.pick(adversary.cheats), start: start, waived: .both(waived))
  }

  /// From little more than dust to ten bitcoins; each size is equally likely.
  private func capacity(_ dice: inout Dice) -> Int64 {
    let size = dice.pick([1_000, 30_000, 1_000_000, 30_000_000, 1_000_000_000] as [Int64])
    return size + Int64(dice.below(Int(size)))
  }

  /// A way out that leaves room for a payment; half of the time not a block more than that.
  private func variant(
    _ timing: OneWay.Timing, _ confirmations: Int, _ dice: inout Dice
  ) -> OneWay.Variant {
    let room = timing.lead + (dice.chance(1, in: 2) ? dice.below(3) : dice.pick([5, 20, 60]))
    let height = BlockHeight(
      uncheckedValue: OneWay.Bounds.firstHeight + UInt32(confirmations + room))
    switch dice.pick(OneWay.Sweep.allKinds) {
    case .refund: return .refund(height)
    case .expiry: return .expiry(height)
    case .lifetime: return .lifetime(UInt32(confirmations + room))
    case .kickOff, .trusting:
      let least = 1 + timing.lead
      let shorter = waived.contains(.safeLifetime) ? dice.number(in: 0...2) : 0
      return .kickOff(UInt32(max(1, least - shorter + (shorter > 0 ? 0 : room - timing.lead))))
    }
  }
}

extension OneWay: FuzzedFamily {
  public static func setup(for weights: MoveWeights<OneWay>, _ dice: inout Dice) -> FutureSetup<
    OneWay
  > {
    weights.setup(&dice)
  }

  public static func prologue(_ start: FutureStart, under terms: Terms) -> Moves<OneWay> {
    switch start {
    case .opening: []
    case .open: Bounds.Start.open.prologue(confirmations: terms.confirmations)
    }
  }

  public static func undoable(under terms: Terms) -> Int { Int(terms.timing.undone) }

  public static func reaction(under terms: Terms) -> Int { Int(terms.timing.reaction) }
}
