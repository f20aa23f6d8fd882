import Bitcoin
import Testing

@testable import MockLedger

@Suite("Dust that a reorganisation brings back")
struct ReturnedDustTests {
  /// A transaction without a fee that makes dust.
  private func dusty(_ scene: MinedScene) -> Transaction {
    payment(from: [scene.coinbase(1)], [4_999_999_900, 100])
  }

  @Test("may be left by a child that comes back with it")
  func childReturns() throws {
    var scene = MinedScene()
    let parent = dusty(scene)
    let child = payment(from: [parent.output(0)], [4_999_000_000])
    try scene.ledger.mine(exactly: [parent, child], to: anyone)
    try scene.ledger.invalidate(scene.ledger.tip)
    #expect(scene.names == [parent.txid, child.txid])
  }

  @Test("may be left by a child that was sent before")
  func childWaits() throws {
    var scene = MinedScene()
    let parent = dusty(scene)
    let child = payment(from: [parent.output(0)], [4_999_000_000])
    try scene.ledger.mine(exactly: [parent], to: anyone)
    try scene.ledger.send(child)
    try scene.ledger.invalidate(scene.ledger.tip)
    #expect(Set(scene.names) == [parent.txid, child.txid])
  }

  @Test("must be spent by a child that is sent afterwards")
  func childIsSent() throws {
    var scene = MinedScene()
    let parent = dusty(scene)
    try scene.ledger.mine(exactly: [parent], to: anyone)
    try scene.ledger.invalidate(scene.ledger.tip)
    #expect(scene.ledger.mempoolEntry(parent.txid)?.fee == .zero)
    let child = payment(from: [parent.output(0)], [4_999_000_000])
    let refusal = scene.ledger.refusal(of: child)
    #expect(
      refusal
        == .ephemeralDustLeft(parent.output(1), by: child.txid, wtxid: child.wtxid))
    #expect(
      refusal?.rejectDetails
        == "missing-ephemeral-spends, tx \(child.txid) (wtxid=\(child.wtxid)) did not spend"
        + " parent's ephemeral dust")
    let both = payment(from: [parent.output(0), parent.output(1)], [4_999_000_000])
    #expect(scene.ledger.refusal(of: both) == nil)
  }
}
