import Bitcoin
import Channels
import MockLedger
import Simulation
import Testing
import Timelock

@Suite("Both stories end to the last satoshi")
struct StoryTests {
  struct Ending: Sendable, CustomTestStringConvertible {
    let template: String
    let states: UInt32
    let lastLock: UInt32
    let toPayer: Int64
    let toPayee: Int64

    var testDescription: String { template }
  }

  static let endings = [
    Ending(
      template: "file-100gb", states: 100, lastLock: 4_320 - 600, toPayer: 0, toPayee: 1_000_000),
    Ending(
      template: "video-stream", states: 600, lastLock: 3_720, toPayer: 3_000_000,
      toPayee: 600_000),
  ]

  @Test("exactly two transactions, and each has its share", arguments: endings)
  func twoTransactions(ending: Ending) throws {
    let trace = try #require(Scenario.template(named: ending.template)).scenario.run()
    let outcome = trace.outcome
    #expect(outcome.confirmed == [.channel(.funding), .channel(.settlement)])
    #expect(outcome.change.payee == ending.toPayee)
    #expect(outcome.goods == .sat(ending.toPayee))
    #expect(outcome.shortfall == PerRole(payer: .zero, payee: .zero))
    #expect(outcome.locked == .zero)
    let settlement = try #require(trace.offered(.channel(.settlement)).last)
    let paid = [ending.toPayer, ending.toPayee].filter { $0 > 0 }
    #expect(settlement.outputs.map(\.value.satoshis) == paid)
  }

  @Test("every commitment but none is held and never broadcast", arguments: endings)
  func commitmentsStayHome(ending: Ending) throws {
    let trace = try #require(Scenario.template(named: ending.template)).scenario.run()
    let gained = trace.gained(by: .payee).compactMap(\.commitment)
    #expect(gained.map(\.state) == Array(1...ending.states))
    #expect(gained.last?.lockTime.rawValue == ending.lastLock)
    #expect(trace.labelsOffered == [.channel(.funding), .channel(.settlement)])
  }

  @Test("the payer paid for goods and fees, and for nothing else", arguments: endings)
  func feesAreAllThatIsLost(ending: Ending) throws {
    let trace = try #require(Scenario.template(named: ending.template)).scenario.run()
    let funding = try #require(trace.offered(.channel(.funding)).last)
    let settlement = try #require(trace.offered(.channel(.settlement)).last)
    let coins = World(trace.scenario).prelude.prefix(2).map { $0.transactions[0] }
    let spent = funding.inputs.map { input in
      coins.first { $0.txid == input.previousOutput.txid }?.outputs[0].value.satoshis ?? 0
    }.reduce(0, +)
    let fees = spent - funding.total + funding.outputs[0].value.satoshis - settlement.total
    #expect(trace.outcome.change.payer == -ending.toPayee - fees)
  }

  @Test("a story that is run twice gives the same trace", arguments: endings)
  func runsAreEqual(ending: Ending) throws {
    let scenario = try #require(Scenario.template(named: ending.template)).scenario
    let (first, second) = (try scenario.run(), try scenario.run())
    #expect(first.start.ledger.tip == second.start.ledger.tip)
    #expect(first.steps.map(\.events) == second.steps.map(\.events))
    #expect(first.steps.map(\.standing) == second.steps.map(\.standing))
    #expect(first.outcome == second.outcome)
  }

  @Test("another seed gives other keys, and the same amounts")
  func seedsGiveKeys() throws {
    var scenario = try #require(Scenario.template(named: "file-100gb")).scenario
    let first = try scenario.run()
    scenario.seed = "another"
    let second = try scenario.run()
    #expect(first.outcome == second.outcome)
    #expect(first.offered(.channel(.funding)) != second.offered(.channel(.funding)))
  }

  @Test("after each move the books balance and the mempool is sound", arguments: endings)
  func booksBalance(ending: Ending) throws {
    let scenario = try #require(Scenario.template(named: ending.template)).scenario
    var world = World(scenario)
    for move in scenario.moves.prefix(40) {
      _ = try world.apply(move)
      try world.ledger.checkSupply()
      try world.ledger.checkMempool()
    }
  }
}

extension Transaction {
  fileprivate var total: Int64 { outputs.reduce(0) { $0 + $1.value.satoshis } }
}
