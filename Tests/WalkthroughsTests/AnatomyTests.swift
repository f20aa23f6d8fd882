import Bitcoin
import Channels
import Checker
import Hashing
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

  @Test("a byte is said to be signed exactly where its change changes what was signed")
  func signed() throws {
    let scene = try #require(try Walkthrough<Timelock>.ladder.played().scenes.last)
    let transaction = try #require(scene.made(.refund)).transaction
    let hash = Self.hash(of: transaction)
    var start = 0
    for field in TransactionAnatomy(transaction).fields {
      var bytes = transaction.encoded
      bytes[start + field.bytes.count - 1] ^= 1
      start += field.bytes.count
      guard let changed = Self.decoded(bytes) else {
        #expect(!field.isSigned, "\(field.name)")
        continue
      }
      #expect((Self.hash(of: changed) != hash) == field.isSigned, "\(field.name)")
    }
  }

  /// What the signatures of the only input sign.
  private static func hash(of transaction: Transaction) -> Digest<32> {
    SignatureHasher(transaction).segwitV0(
      input: 0, scriptCode: Script([0x51]), amount: Amount(uncheckedSatoshis: 1), type: .all)
  }

  /// The transaction of some bytes; `nil` where they are none.
  private static func decoded(_ bytes: [UInt8]) -> Transaction? {
    do { return try Transaction(decoding: bytes) } catch { return nil }
  }
}
