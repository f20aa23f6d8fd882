import Bitcoin
import Channels
import Simulation
import Testing
import Timelock

/// A story that goes well, and what it comes to.
struct Sale: CustomTestStringConvertible {
  let name: String
  /// How many payments there are.
  let payments: UInt32
  /// What the payer and the payee have in the end, in satoshis.
  let shares: [Int64]
  /// The lock of the last commitment.
  let lastLock: UInt32

  var testDescription: String { name }

  func run() throws -> Trace {
    let template = try #require(Scenario.template(named: name))
    return try template.scenario.run()
  }

  static let all = [
    Sale(name: "file-100gb", payments: 100, shares: [1_000_000], lastLock: 3_720),
    Sale(name: "video-stream", payments: 600, shares: [3_000_000, 600_000], lastLock: 3_720),
  ]
}

@Test("the settlement pays out exactly what was agreed, and nothing else", arguments: Sale.all)
func settlesExactly(_ sale: Sale) throws {
  let events = try sale.run().steps.flatMap(\.events)
  let blocks = events.compactMap { event in
    if case .ledger(.mined(let block, _, _)) = event { block } else { nil }
  }
  let transactions = blocks.flatMap { $0.transactions.dropFirst() }
  try #require(transactions.count == 2)
  #expect(transactions[1].inputs.map(\.previousOutput.txid) == [transactions[0].txid])
  #expect(transactions[1].outputs.map(\.value.satoshis) == sale.shares)
  #expect(transactions[1].lockTime == .none)
  #expect(transactions[1].inputs.map(\.sequence) == [.final])
}

@Test("no commitment is ever broadcast, and each is locked one step below", arguments: Sale.all)
func keepsCommitments(_ sale: Sale) throws {
  let trace = try sale.run()
  var locks: [UInt32: UInt32] = [:]
  for event in trace.steps.flatMap(\.events) {
    switch event {
    case .gained(.payee, let holding):
      guard case .commitment(let state) = holding.name else { break }
      locks[state] = holding.act.lockTime.rawValue
    case .ledger(.broadcast(_, let label, _, _)):
      #expect([.channel(.funding), .channel(.settlement)].contains(label))
    default: break
    }
  }
  let step = trace.scenario.terms.ladder.step
  #expect(locks.count == Int(sale.payments))
  for (state, lock) in locks { #expect(lock == 4_320 - step * state) }
  #expect(locks[sale.payments] == sale.lastLock)
}

@Test("goods are handed over one unit at a time, and each is paid", arguments: Sale.all)
func paysUnitByUnit(_ sale: Sale) throws {
  let trace = try sale.run()
  let unit = trace.scenario.terms.unit.satoshis
  let released = trace.steps.flatMap(\.events).compactMap { event in
    if case .released(let amount) = event { amount.satoshis } else { nil }
  }
  #expect(released == (1...Int64(sale.payments)).map { $0 * unit })
}
