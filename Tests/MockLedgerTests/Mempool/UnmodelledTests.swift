import Bitcoin
import Testing

@testable import MockLedger

@Suite("What the ledger leaves out")
struct UnmodelledTests {
  @Test("version 3 is judged alone, and not beside unconfirmed transactions")
  func version3() {
    var scene = Scene()
    var parent = scene.spending()
    parent.version = 3
    scene.mustSend(parent)
    let child = payment(from: [parent.output(0)], [800_000])
    #expect(scene.ledger.refusal(of: child) == .notModelled(.version3Parent(parent.txid)))
    var sibling = child
    sibling.version = 3
    #expect(scene.ledger.refusal(of: sibling) == .notModelled(.version3(sibling.txid)))
    #expect(scene.ledger.refusal(of: sibling)?.rejectReason == "not-modelled")
    scene.confirm(parent)
    #expect(scene.ledger.refusal(of: sibling) == nil)
  }

  @Test("version 3 above its own size is left undecided")
  func version3Size() {
    var scene = Scene()
    var transaction = FormRefusalTests.heaviest(&scene)
    #expect(scene.ledger.refusal(of: transaction) == nil)
    transaction.version = 3
    #expect(
      scene.ledger.refusal(of: transaction) == .notModelled(.version3(transaction.txid)))
  }

  @Test("dust that a reorganisation brought back is left undecided for what does not spend it")
  func ephemeralDust() {
    var scene = Scene()
    var parent = payment(from: [scene.coin()], [999_000])
    parent.outputs.append(TransactionOutput(value: sat(1_000), scriptPubKey: anyone))
    parent.outputs[1].value = sat(100)
    parent.outputs[0].value = sat(999_900)
    scene.ledger.mempoolDidDisconnect([NamedTransaction(parent)])
    let entry = scene.ledger.mempoolEntry(parent.txid)
    #expect(entry?.fee == .zero)
    let child = payment(from: [parent.output(0)], [900_000])
    #expect(scene.ledger.refusal(of: child) == .notModelled(.ephemeralDust(parent.output(1))))
    let both = payment(from: [parent.output(0), parent.output(1)], [900_000])
    #expect(scene.ledger.refusal(of: both) == nil)
  }
}
