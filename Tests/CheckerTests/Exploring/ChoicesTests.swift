import Channels
import Simulation
import Testing

@testable import Checker
@testable import Timelock

@Suite("What may happen next")
struct ChoicesTests {
  /// A channel in which the payer's first proposal waits for the payee.
  private static func choices(_ bounds: Timelock.Bounds, cheat: PaymentRole? = nil) throws
    -> Choices<Timelock>
  {
    let story = bounds.scenario([ModelAction([.pay(Timelock.Bounds.unit)])])
    let situation = Situation(try story.end().marked, cheat: cheat, allowance: bounds.allowance)
    return Choices(situation, in: try WorldModel(bounds), into: [])
  }

  @Test("a party may crash before, between and behind the effects of an input")
  func crashes() throws {
    var choices = try Self.choices(SmallWorlds.changed { $0.allowance.crashes = 1 })
    choices.addActions(about: 0, to: .payee)
    let effects = choices.actions.compactMap { action -> Int? in
      if case .crash(.payee, let effects)? = action.moves.first { effects } else { nil }
    }
    #expect(effects == [0, 1, 2])
  }

  @Test(
    "a cheat may offer an old state from the first tip on at which it is final",
    arguments: 0...1)
  func broadcasts(blocks: Int) throws {
    let bounds = SmallWorlds.changed { $0.slack = 3 }
    let lock = Int(bounds.refundHeight)
    let before = lock - Int(bounds.openHeight) - 1 + blocks
    let story = bounds.scenario([ModelAction([.silence(.payer), .mine(before, .mempool)])])
    let situation = Situation(
      try story.end().marked, cheat: .payer, allowance: bounds.allowance)
    var choices = Choices(situation, in: try WorldModel(bounds), into: [])
    #expect(choices.tip == UInt32(lock - 1 + blocks))
    choices.addMalice(of: .payer)
    let offersRefund = choices.actions.contains {
      $0.moves == [.broadcast(by: .payer, .refund, nil)]
    }
    #expect(offersRefund == (blocks == 1))
  }

  @Test("looks that a side misses one after the other add up, until it looks")
  func missedLooks() throws {
    let choices = try Self.choices(SmallWorlds.update)
    var situation = choices.situation
    let actions: [ModelAction<Timelock>] = [
      ModelAction(
        block: [.silence(.payee), .mine(1, .mempool)], missing: RoleSet(PaymentRole.payee)),
      ModelAction(block: [.mine(1, .mempool)], missing: RoleSet(PaymentRole.payee)),
      ModelAction(block: [.mine(1, .mempool), .wake(.payee)], missing: []),
    ]
    for (action, missed) in zip(actions, [1, 2, 0] as [UInt8]) {
      situation = try #require(situation.after(action, choices.memory))
      #expect(situation.missed == SIMD4(0, missed, 0, 0))
    }
  }
}
