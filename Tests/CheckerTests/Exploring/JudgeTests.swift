import Bitcoin
import Channels
import Simulation
import Testing

@testable import Checker
@testable import Timelock

/// What a promise allows to the last block and to the last satoshi.
@Suite("The judge")
struct JudgeTests {
  @Test(
    "a closing is settled when a branch can no longer undo it",
    arguments: [(undone: 1, depth: 1), (1, 2), (2, 2), (2, 3)])
  func settled(undone: Int, depth: Int) throws {
    let bounds = SmallWorlds.changed {
      $0.step = 4
      $0.undo(undone)
    }
    let story = bounds.scenario([ModelAction([.close(.payer), .exchange, .mine(depth, .mempool)])])
    let situation = Situation(
      try story.end().marked, cheat: nil, allowance: bounds.allowance)
    #expect(
      Judge<Timelock>(terms: bounds.terms, undoable: bounds.reorganisationDepth).isSettled(
        in: situation) == (depth > undone))
  }

  /// A channel in which the payee owns less than the dust threshold, and has handed over as much
  /// again on credit, whatever its rules say of that.
  private static func dustOnCredit(_ terms: Timelock.Terms) throws -> Situation<Timelock> {
    let story = Scenario<Timelock>(
      name: "dust", about: "", seed: "dust", terms: terms, waived: .both([.goodsOnCredit]),
      moves: [
        .open, .exchange, .mine(3, .mempool), .pay(sat(200)), .exchange, .release(sat(200)),
      ])
    return Situation(try story.end().marked, cheat: .payer, allowance: Allowance())
  }

  @Test(
    "the payee alone may lose one unit on credit, its dust, and no more",
    arguments: [(unit: 200, isFree: true), (199, false)] as [(Int64, Bool)])
  func free(unit: Int64, isFree: Bool) throws {
    let terms = Timelock.Terms(
      capacity: sat(1_000_000), unit: sat(unit), ladder: SmallChannel.ladder)
    let situation = try Self.dustOnCredit(terms)
    #expect(situation.world.goods == sat(400))
    let judge = Judge<Timelock>(following: terms, undoable: 0)
    #expect(situation.world.payee.dust == 200)
    #expect(judge.keeps(.noHostage, to: .payee, in: situation) == isFree)
  }

  @Test("a judge that follows a path answers as one that has seen nothing before")
  func followsPath() throws {
    let terms = Timelock.Terms(
      capacity: sat(1_000_000), unit: sat(199), ladder: SmallChannel.ladder)
    let story = Scenario<Timelock>(
      name: "path", about: "", seed: "path", terms: terms, waived: .both([.goodsOnCredit]),
      moves: [
        .open, .exchange, .mine(3, .mempool), .pay(sat(200)), .exchange, .release(sat(200)),
        .close(.payee), .exchange, .mine(3, .mempool),
      ])
    let follower = Judge<Timelock>(following: terms, undoable: 0)
    var world = World(story)
    var answers: Set<Bool> = []
    for move in story.moves {
      _ = try world.apply(move)
      let situation = Situation(world, cheat: .payer, allowance: Allowance())
      for promise in Timelock.Promise.allCases {
        let stranger = Judge<Timelock>(following: terms, undoable: 0)
        let answer = stranger.keeps(promise, in: situation)
        #expect(follower.keeps(promise, in: situation) == answer)
        answers.insert(answer)
      }
    }
    #expect(answers == [true, false])
  }

  /// Messages that carry a transaction with two outputs, and who gets them.
  static let messages: [(victim: PaymentRole, moves: [Move<Timelock>])] = [
    (.payee, []), (.payer, [.deliver(to: .payee, message: 0)]),
  ]

  @Test("the explorer forges outputs in favour of the cheat", arguments: messages)
  func forgedOutputs(victim: PaymentRole, moves: [Move<Timelock>]) throws {
    let bounds = SmallWorlds.changed { $0.allowance.tampers = 1 }
    let story = bounds.scenario([ModelAction([.pay(Timelock.Bounds.unit)] + moves)])
    let cheat = victim.other
    let situation = Situation(try story.end().marked, cheat: cheat, allowance: bounds.allowance)
    let world = situation.world
    let honest = try #require(world.messages(to: victim).first?.proposal?.transaction)
    #expect(honest.outputs.count == 2)
    var choices = Choices(situation, in: try WorldModel(bounds), into: [])
    choices.addForgeries(to: victim)
    var seen: Set<Forged> = []
    for forgery in choices.actions.compactMap(\.moves.first) {
      guard case .tamper(_, _, let tampering, _) = forgery,
        let kind = Forged(tampering)
      else { continue }
      seen.insert(kind)
      var changed = world
      _ = try changed.apply(forgery)
      let forged = try #require(changed.messages(to: victim).first?.proposal?.transaction)
      #expect(forged.paid(to: victim, in: world) < honest.paid(to: victim, in: world))
      #expect(forged.paid(to: cheat, in: world) >= honest.paid(to: cheat, in: world))
    }
    #expect(seen == Set(Forged.allCases))
  }
}

/// What a cheat does with outputs in its own favour.
private enum Forged: CaseIterable {
  case moved, dropped

  init?(_ change: Timelock.Change) {
    switch change {
    case .transaction(.moveValue): self = .moved
    case .transaction(.dropOutput): self = .dropped
    case .transaction, .message, .signature: return nil
    }
  }
}

extension Transaction {
  /// What it pays to a side's script.
  fileprivate func paid(to role: PaymentRole, in world: World<Timelock>) -> Int64 {
    guard let channel = world.payer.channel?.channel else { return 0 }
    let payout = role == .payer ? channel.payer.payout : channel.payee.payout
    return outputs.filter { $0.scriptPubKey == payout }.reduce(0) { $0 + $1.value.satoshis }
  }
}
