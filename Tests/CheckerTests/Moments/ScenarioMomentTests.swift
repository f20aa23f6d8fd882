import Bitcoin
import Channels
import MockLedger
import Simulation
import Testing
import Timelock

@testable import Checker

@Suite("A story stopped at a height")
struct ScenarioMomentTests {
  @Test(
    "a long wait is cut short, and what everybody does until then has happened",
    arguments: [105, 117, 118, 119, 125] as [UInt32])
  func stops(height: UInt32) throws {
    let till = try Till([.silence(.payer), .mine(40, .mempool)], at: height)
    #expect(till.moment.ledger.height.value == height)
    let place = till.moment.ledger.place(of: try till.commitment(3).txid)
    #expect(place?.height.value == (height >= 119 ? 119 : nil))
  }

  @Test("behind the end of a story come empty blocks")
  func goesOn() throws {
    let till = try Till(at: 140)
    #expect(till.moment.ledger.height.value == 140)
    #expect(till.moment.ledger.place(of: try till.commitment(3).txid) == nil)
  }

  @Test("what is made later is not held yet")
  func knowsNothingOfTheFuture() throws {
    let till = try Till(at: 103)
    #expect(till.moment.made(.channel(.refund)) != nil)
    #expect(till.moment.made(.channel(.commitment(1))) == nil)
    #expect(till.moment.latestState == 0)
  }

  @Test("it knows who holds what, and what it is called")
  func knowsHolders() throws {
    let till = try Till()
    let made = try #require(till.moment.made(.channel(.commitment(2))))
    #expect(Set(made.holders) == Set(PaymentRole.allCases))
    #expect(till.moment.made(.channel(.refund))?.holders == [.payer])
    #expect(till.moment.label(of: made.transaction.txid) == made.label)
    #expect(till.moment.owner(of: made.transaction.outputs[0].scriptPubKey) == .payer)
    #expect(till.moment.owner(of: made.transaction.outputs[1].scriptPubKey) == .payee)
  }

  @Test("heights before the story and far behind it are refused")
  func refusesHeights() {
    let height = { (value: UInt32) in BlockHeight(uncheckedValue: value) }
    #expect(
      throws: ScenarioMomentError<Timelock>.beforeTheScenario(height(101), start: height(102))
    ) {
      try Till(at: 101)
    }
    #expect(
      throws: ScenarioMomentError<Timelock>.tooFarAhead(height(100_103), last: height(100_102))
    ) {
      try Till(at: 100_103)
    }
  }

  @Test("a move that cannot happen is named, unless the story is stopped before it")
  func refusesMove() throws {
    let fault = ScenarioFault<Timelock>(
      index: 9, move: .restart(.payee), reason: .partyIsUp(.payee))
    #expect(throws: ScenarioMomentError<Timelock>.scenario(fault)) { try Till([.restart(.payee)]) }
    #expect(try Till([.mine(5, .mempool), .restart(.payee)], at: 107).moment.latestState == 3)
  }
}

@Suite("What a verdict means for the channel")
struct ChannelQuestionTests {
  @Test("a stale state is called so, and the latest is not")
  func supersedes() throws {
    let moment = try Till(at: 110).moment
    let stale = try #require(ChannelQuestion(.channel(.commitment(2)), at: moment))
    #expect(stale.supersededBy == 3)
    #expect(stale.headStart?.firstBlock.value == 119)
    #expect(stale.headStart?.decidedBy == 122)
    let refund = try #require(ChannelQuestion(.channel(.refund), at: moment))
    #expect(refund.supersededBy == 3)
    let latest = try #require(ChannelQuestion(.channel(.commitment(3)), at: moment))
    #expect(latest.supersededBy == nil)
    #expect(latest.headStart == nil)
    #expect(latest.windows == stale.windows)
  }

  @Test("once a block has decided there is nothing to win any more")
  func decides() throws {
    let moment = try Till([.silence(.payer), .mine(40, .mempool)]).moment
    let stale = try #require(ChannelQuestion(.channel(.commitment(2)), at: moment))
    let closing = try #require(stale.closing)
    #expect(closing.height?.value == 119)
    #expect(stale.label(of: closing.txid) == .channel(.commitment(3)))
    #expect(stale.windows.isEmpty)
  }

  @Test(
    "who can be in which block is what a ledger says of all that is held",
    arguments: [
      "silent-payer", "early-refund", "stale-commitment", "high-s-unprotected",
      "tampered-signature-unprotected", "tampered-lock-unprotected", "hash-type-unprotected",
    ])
  func windowsAgree(name: String) throws {
    let scenario = try #require(Scenario<Timelock>.template(named: name)).scenario
    let moment = try ScenarioMoment(scenario, at: BlockHeight(uncheckedValue: 107))
    let closings = moment.made.filter { $0.label.closes(Timelock.self) }
    let free = moment.ledger.unopposed(for: try #require(closings.last).transaction)
    for window in moment.closingWindows {
      for height in [window.from, window.to ?? window.from.next] {
        let ledger = free.withEmptyBlocks(height.value - 1 - free.height.value)
        let possible = closings.count { ledger.canMine($0.transaction) }
        #expect(possible == window.contenders, "block \(height)")
      }
    }
  }

  @Test("one that no block may ever hold wins nothing")
  func forgetsInvalid() throws {
    let template = try #require(
      Scenario<Timelock>.template(named: "tampered-signature-unprotected"))
    let moment = try ScenarioMoment(template.scenario, at: BlockHeight(uncheckedValue: 120))
    #expect(moment.made(.channel(.commitment(1))) != nil)
    #expect(moment.closingWindows.map(\.joins) == [[], [.channel(.refund)]])
  }

  @Test("a settlement that is signed comes before every lock")
  func settlementFirst() throws {
    let moment = try Till([.close(.payer), .exchange]).moment
    let question = try #require(ChannelQuestion(.channel(.commitment(1)), at: moment))
    #expect(question.hasSettlement)
    #expect(question.windows.first?.first == .channel(.settlement))
    #expect(question.windows.map(\.contenders) == [1, 2, 3, 4, 5])
  }

  @Test("what nobody has made cannot be asked about")
  func knowsNothing() throws {
    #expect(ChannelQuestion(.channel(.settlement), at: try Till().moment) == nil)
  }

  @Test("a double spend leaves nothing to divide")
  func doubleSpend() throws {
    let scenario = try #require(Scenario<Timelock>.template(named: "replace-by-fee")).scenario
    let moment = try ScenarioMoment(scenario, at: nil)
    let question = try #require(ChannelQuestion(.doubleSpend, at: moment))
    #expect(!question.isFunded)
    #expect(question.windows.isEmpty)
  }
}
