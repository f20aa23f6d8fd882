import Bitcoin
import Testing

@testable import MockLedger

@Suite("Replacement")
struct ReplacementTests {
  @Test("replaces all descendants too, and must pay for all of them")
  func descendants() throws {
    var scene = Scene()
    let coin = scene.coin()
    let parent = payment(from: [coin], [990_000])
    let child = payment(from: [parent.output(0)], [970_000])
    scene.mustSend(parent, child)
    let low = payment(from: [coin], [970_001])
    let refusal = scene.ledger.refusal(of: low)
    #expect(
      refusal?.rejectDetails
        == "insufficient fee, rejecting replacement \(low.txid), less fees than conflicting txs; "
        + "0.00029999 < 0.0003")
    let short = payment(from: [coin], [969_991])
    #expect(
      scene.ledger.refusal(of: short)?.rejectDetails
        == "insufficient fee, rejecting replacement \(short.txid), not enough additional fees to "
        + "relay; 0.00000009 < 0.0000001")
    let enough = payment(from: [coin], [969_990])
    #expect(try scene.ledger.send(enough).replaced == [parent.txid, child.txid])
    #expect(scene.ledger.mempoolEntries.map(\.txid) == [enough.txid])
  }

  @Test("fails if a miner of small blocks would be worse off")
  func diagram() throws {
    var scene = Scene()
    let coin = scene.coin()
    scene.mustSend(payment(from: [coin], [990_000]))
    var large = payment(from: [coin], Array(repeating: 9_000, count: 100))
    large.outputs[0].value = sat(9_000 + 1_000_000 - 900_000 - 11_000)
    let refusal = scene.ledger.refusal(of: large)
    #expect(
      refusal?.rejectDetails
        == "replacement-failed, insufficient feerate: does not improve feerate diagram")
    guard case .replacement(.diagramNotImproved(let before, let after, _), _) = refusal else {
      Issue.record("the diagrams were to be named")
      return
    }
    #expect(before.steps.map(\.fee) == [sat(10_000)] && after.steps.map(\.fee) == [sat(11_000)])
    var rich = large
    rich.outputs[0].value = sat(9_000)
    rich.outputs.removeLast(60)
    #expect(scene.ledger.refusal(of: rich) == nil)
  }

  @Test("by a descendant of the replaced transaction is refused")
  func spendsConflict() {
    var scene = Scene()
    let coin = scene.coin()
    let parent = payment(from: [coin], [990_000])
    scene.mustSend(parent)
    let both = payment(from: [coin, parent.output(0)], [900_000])
    #expect(
      scene.ledger.refusal(of: both)?.rejectDetails
        == "bad-txns-spends-conflicting-tx, \(both.txid) spends conflicting transaction "
        + "\(parent.txid)")
    let one = payment(from: [parent.output(0)], [900_000])
    #expect(scene.ledger.refusal(of: one) == nil)
  }

  @Test("touches at most 100 clusters")
  func clusters() {
    var scene = Scene()
    let coins = (0..<101).map { _ in scene.coin() }
    for coin in coins { scene.mustSend(payment(from: [coin], [999_000])) }
    let all = payment(from: coins, [1_000_000])
    #expect(
      scene.ledger.refusal(of: all)?.rejectDetails
        == "too many potential replacements, rejecting replacement \(all.txid); too many "
        + "conflicting clusters (101 > 100)")
    #expect(scene.ledger.refusal(of: payment(from: Array(coins.dropLast()), [1_000_000])) == nil)
  }
}
