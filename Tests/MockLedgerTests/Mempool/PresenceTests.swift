import Bitcoin
import Testing

@testable import MockLedger

@Suite("A transaction that is there already")
struct PresenceTests {
  @Test("is refused when tested, and stays when sent again")
  func again() throws {
    var scene = Scene()
    let transaction = scene.spending()
    let accepted = try scene.ledger.send(transaction)
    #expect(accepted.virtualSize == 96 && accepted.fee == sat(100_000))
    #expect(scene.ledger.refusal(of: transaction) == .alreadyInMempool)
    #expect(scene.ledger.refusal(of: transaction)?.rejectDetails == "txn-already-in-mempool")
    #expect(try scene.ledger.send(transaction).txid == transaction.txid)
    #expect(scene.ledger.mempoolEntries.count == 1)
  }

  @Test("is distinguished from one with other witnesses")
  func otherWitness() {
    var scene = Scene()
    let script: [UInt8] = [0x75, 0x51]
    let transaction = scene.spending(
      of: .payToWitnessScriptHash(of: Script(script)), witness: [[], script])
    scene.mustSend(transaction)
    var other = transaction
    other.inputs[0].witness.items[0] = [1]
    let refusal = scene.ledger.refusal(of: other)
    #expect(refusal == .otherWitnessInMempool(transaction.wtxid))
    #expect(refusal?.rejectDetails == "txn-same-nonwitness-data-in-mempool")
  }

  @Test("changes nothing when it is only tested, and nothing in a copy")
  func copies() throws {
    var scene = Scene()
    let transaction = scene.spending()
    _ = try scene.ledger.test(transaction)
    #expect(scene.ledger.mempoolEntries.isEmpty)
    var copy = scene.ledger
    try copy.send(transaction)
    #expect(scene.ledger.mempoolEntries.isEmpty && copy.mempoolEntries.count == 1)
  }
}
