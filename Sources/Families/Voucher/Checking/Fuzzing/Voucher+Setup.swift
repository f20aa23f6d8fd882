internal import AccountLedger
internal import Bitcoin
internal import Channels
public import Checker
public import Exploration
internal import Filecoin
public import Simulation

// What two take for given at random.
extension Voucher: FuzzedFamily {
  public static func setup(
    for weights: MoveWeights<Voucher>, _ dice: inout Dice
  ) -> FutureSetup<Voucher> {
    let timing = Timing(
      reaction: UInt32(dice.pick([0, 0, 1, 2, 5])), delay: UInt32(dice.pick([1, 1, 2, 3])))
    let confidence = Int64(dice.pick([0, 0, 1, 2, 5]))
    let margin = confidence + 1 + Int64(timing.reaction + timing.delay)
    let room = dice.chance(1, in: 2) ? Int64(dice.below(3)) : dice.pick([5, 20, 60])
    let terms = Terms(
      balances: .both(.fil(1_000)), unit: .fil(1), settleDelay: margin + 1 + room,
      confidence: confidence, timing: timing, contractRules: .cured)
    return FutureSetup(
      terms: terms, cheat: dice.pick(weights.adversary.cheats),
      start: dice.chance(1, in: 4) ? .opening : .open, waived: .both(weights.waived))
  }

  public static func prologue(_ start: FutureStart, under terms: Terms) -> Moves<Voucher> {
    switch start {
    case .opening: []
    case .open: [.addFunds(.fil(100)), .mine(1 + Int(terms.confidence), .mempool)]
    }
  }

  public static func undoable(under terms: Terms) -> Int { Int(terms.timing.undone) }

  public static func reaction(under terms: Terms) -> Int { Int(terms.timing.reaction) }

  public static func simpler(_ terms: Terms) -> [Terms] {
    var list: [Terms] = []
    func add(_ change: (inout Terms) -> Void) {
      var terms = terms
      change(&terms)
      list.append(terms)
    }
    if terms.confidence > 0 { add { $0.confidence -= 1 } }
    if terms.timing.reaction > 0 { add { $0.timing.reaction -= 1 } }
    if terms.timing.delay > 1 { add { $0.timing.delay -= 1 } }
    for epochs in [16, 4, 1] as [Int64] where terms.settleDelay > epochs + 1 {
      add { $0.settleDelay -= epochs }
    }
    return list
  }
}
