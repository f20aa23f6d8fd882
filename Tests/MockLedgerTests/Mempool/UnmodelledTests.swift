import Bitcoin
import Testing

@testable import MockLedger

@Suite("What the ledger leaves out")
struct UnmodelledTests {
  @Test("version 3 is judged alone, and not with unconfirmed parents")
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
}
