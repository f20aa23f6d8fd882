import Bitcoin
import Channels
import Checker
import Testing
import Timelock
import Walkthroughs

/// The fields of a transaction are its bytes, all of them, in their order.
@Suite("The anatomy of a transaction")
struct AnatomyTests {
  @Test(
    "the fields joined are the transaction",
    arguments: ["ladder", "malleated-funding", "silent-sequence", "fees"])
  func joined(name: String) throws {
    let scenes = try #require(Walkthrough<Timelock>.named(name)).played().scenes
    for made in scenes.flatMap(\.moment.made) {
      let fields = TransactionAnatomy(made.transaction).fields
      #expect(fields.flatMap(\.bytes) == made.transaction.encoded)
      #expect(fields.filter { $0.name.isEmpty || $0.meaning.isEmpty }.isEmpty)
    }
  }

  @Test("a lock that does not count is told so")
  func silentLock() throws {
    let scene = try Walkthrough<Timelock>.silentSequence.played().scenes[0]
    let made = try #require(scene.made(.commitment(.first)))
    let lock = try #require(TransactionAnatomy(made.transaction).fields.last)
    #expect(lock.name == "nLockTime" && lock.meaning.contains("does not count"))
    let refund = try #require(scene.made(.refund))
    let counting = try #require(TransactionAnatomy(refund.transaction).fields.last)
    #expect(counting.meaning.contains("no block up to this height"))
  }
}
