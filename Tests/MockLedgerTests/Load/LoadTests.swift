import Bitcoin
import Foundation
import Testing

@testable import MockLedger

@Suite("A ledger under load")
struct LoadTests {
  /// How many steps are made, nearly all of them transactions: `PAYCHAN_LOAD` asks for more.
  private static let steps =
    ProcessInfo.processInfo.environment["PAYCHAN_LOAD"].flatMap(Int.init) ?? 6_000

  @Test("keeps the same outputs, money and mempool as one that is obviously right")
  func crowd() {
    var crowd = Crowd(seed: 7)
    for step in 1...Self.steps {
      crowd.step()
      if step.isMultiple(of: max(4_000, Self.steps / 10)) { crowd.compareAll() }
    }
    crowd.compareAll()
    #expect(crowd.problems == [])
    #expect(crowd.counts["taken", default: 0] > Self.steps / 6)
    for what in ["blocks", "reorganisations", "bad-txns-inputs-missingorspent"] {
      #expect(crowd.counts[what, default: 0] > 0, "no \(what)")
    }
    guard Self.steps > 100_000 else { return }
    print(crowd.counts.sorted { $0.key < $1.key })
  }

  @Test("a flooded mempool refuses as full, and accepts again once a block has made room")
  func flood() throws {
    var scene = Scene()
    scene.ledger.mempoolCapacity = 20_000
    var taken: [Transaction] = []
    var refusals: [TransactionRefusal] = []
    for _ in 0..<400 {
      let transaction = scene.spending()
      do throws(TransactionRefusal) {
        try scene.ledger.send(transaction)
        taken.append(transaction)
      } catch {
        refusals.append(error)
      }
    }
    guard case .notModelled(.mempoolFull(let size, 20_000))? = refusals.first else {
      Issue.record("\(String(describing: refusals.first))")
      return
    }
    #expect(size > 20_000 && taken.count > 100 && refusals.count == 400 - taken.count)
    #expect(scene.ledger.mempoolEntries.count == taken.count)
    for transaction in taken { scene.confirm(transaction) }
    #expect(scene.ledger.mempoolEntries.isEmpty)
    let next = scene.spending()
    #expect(scene.ledger.refusal(of: next) == nil)
  }
}
