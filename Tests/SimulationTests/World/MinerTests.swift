import Bitcoin
import Channels
import MockLedger
import Simulation
import Testing
import Timelock

@Suite("Miners take their time, prefer whom they like, and undo blocks")
struct MinerTests {
  /// The payee's second commitment waits in the mempool since the last block.
  static let waiting: Moves = .opening + .payments(2) + [.silence(.payer), .mine(109, .mempool)]
  static let best = TransactionLabel.channel(.commitment(2))

  @Test("a transaction may be left out as long as the terms assume, and no longer")
  func leavingOut() throws {
    var world = try World.after(Self.waiting)
    #expect(world.ledger.mempoolEntries.count == 1)
    let events = try world.make([.mine(1, .without([Self.best]))])
    #expect(events.mined.isEmpty)
    #expect(throws: MoveRefusal.ledger(.delayBeyondBound(Self.best, waited: 1, delay: 2))) {
      _ = try world.apply(.mine(1, .without([Self.best])))
    }
    #expect(throws: MoveRefusal.ledger(.delayBeyondBound(Self.best, waited: 1, delay: 2))) {
      _ = try world.apply(.mine(1, .only([])))
    }
    #expect(try world.make([.mine(1, .mempool)]).mined == [Self.best])
  }

  @Test("what conflicts with a block waits no more")
  func conflictEndsWait() throws {
    var world = try World.after([.open, .exchange, .mine(1, .only([]))])
    let events = try world.make([.doubleSpend(extraFee: .zero), .mine(1, .only([.doubleSpend]))])
    #expect(events.mined == [.doubleSpend])
    #expect(events.contains(.ledger(.evicted(.channel(.funding)))))
  }

  @Test("what stands on a transaction that is left out is left out too")
  func descendantsWait() throws {
    let hasty = Set([Timelock.Rule.fundingDepth])
    var world = try World.after(
      [.open, .exchange] + .payments(1) + [.close(.payer), .exchange], waiving: hasty)
    #expect(world.ledger.mempoolEntries.count == 2)
    #expect(try world.make([.mine(1, .without([.channel(.funding)]))]).mined.isEmpty)
    #expect(
      try world.make([.mine(1, .mempool)]).mined == [.channel(.funding), .channel(.settlement)])
  }

  @Test("an undone funding comes back, and updates wait until it is deep again")
  func undoneFunding() throws {
    var world = try World.after(.opening + .payments(1))
    let events = try world.make([.reorganise(3, .only([]))])
    #expect(events.first == .ledger(.reorganised(depth: 3)))
    #expect(world.ledger.height.value == 106)
    #expect(world.ledger.mempoolEntries.count == 1)
    let refused = try world.make([.pay(.sat(100_000))])
    #expect(
      refused.refusals(by: .payer) == [.funding(.reorganised(depth: 0, deepest: 3, wanted: 3))])
    try world.make([.mine(3, .mempool)] + .payments(1))
    #expect(world.goods == .sat(200_000))
  }

  @Test("a longer branch may hold what the old one held")
  func sameAgain() throws {
    var world = try World.after(.opening + .payments(1))
    let events = try world.make([.reorganise(3, .mempool)])
    #expect(events.mined == [.channel(.funding)])
    try world.make(.payments(1))
    #expect(world.goods == .sat(200_000))
  }

  @Test("branches that were left before do not come back by themselves", arguments: 1...3)
  func oldBranches(depth: Int) throws {
    var world = try World.after(.opening + [.reorganise(2, .only([])), .reorganise(1, .only([]))])
    let height = world.ledger.height
    let fork = try #require(
      world.ledger.blockHash(at: BlockHeight(uncheckedValue: height.value - UInt32(depth))))
    try world.make([.reorganise(depth, .mempool)])
    #expect(world.ledger.height == height.next)
    let below = BlockHeight(uncheckedValue: height.value - UInt32(depth))
    #expect(world.ledger.blockHash(at: below) == fork)
  }

  @Test("what waited before a reorganisation waits no longer for it")
  func waitGoesOn() throws {
    var world = try World.after(Self.waiting + [.mine(1, .only([]))])
    #expect(throws: MoveRefusal.ledger(.delayBeyondBound(Self.best, waited: 1, delay: 2))) {
      _ = try world.apply(.reorganise(1, .only([])))
    }
    #expect(try world.make([.reorganise(1, .mempool)]).mined == [Self.best])
  }

  @Test("a longer branch that breaks a rule is none")
  func brokenBranch() throws {
    var world = try World.after(
      .opening + .payments(2) + [.broadcast(by: .payer, .commitment(1), nil)])
    do throws(MoveRefusal) {
      _ = try world.apply(.reorganise(1, .only([.channel(.commitment(1))])))
      Issue.record("the commitment is not final")
    } catch {
      guard case .ledger(.blockRefused(let refusal)) = error else { throw error }
      #expect(refusal.rejectReason == "bad-txns-nonfinal")
    }
  }

  @Test("a double spend that miners kept undoes a funding that was not deep enough")
  func reorganisedAway() throws {
    let moves: Moves =
      [.open, .exchange, .doubleSpend(extraFee: .zero), .mine(1, .mempool)] + .payments(1)
      + [.reorganise(1, .only([.doubleSpend]))]
    #expect(try World.after(moves).outcome.shortfall.payee == .zero)
    let hasty = try World.after(moves, waiving: [.fundingDepth, .fundingReorganised])
    #expect(hasty.outcome.shortfall.payee == .sat(100_000))
    #expect(hasty.outcome.confirmed == [.doubleSpend])
  }
}
