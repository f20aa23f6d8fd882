import Bitcoin
import Hashing
import TestSupport
import Testing

@Suite("The codec, on published transactions", .enabled(if: Vectors.arePresent, Vectors.absence))
struct TransactionCodecTests {
  @Test("what decodes encodes to the same bytes", arguments: try PublishedTransaction.all.get())
  func roundTrip(published: PublishedTransaction) throws {
    let transaction = try Transaction(decoding: published.bytes)
    #expect(transaction.encoded == published.bytes)
    #expect(transaction.encodedSize == published.bytes.count)
    #expect(transaction.wtxid.digest == SHA256.hash(SHA256.hash(published.bytes)))
    var reader = ByteReader(published.bytes)
    #expect(try Transaction(from: &reader) == transaction)
    #expect(reader.remaining == 0)
  }

  @Test("the form without witnesses gives the txid", arguments: try PublishedTransaction.all.get())
  func withoutWitness(published: PublishedTransaction) throws {
    let transaction = try Transaction(decoding: published.bytes)
    var buffer = ByteBuffer()
    transaction.encodeWithoutWitness(to: &buffer)
    #expect(transaction.txid.digest == SHA256.hash(SHA256.hash(buffer.bytes)))
    #expect(transaction.sizeWithoutWitness == buffer.bytes.count)
    #expect(transaction.weight == 3 * buffer.bytes.count + published.bytes.count)
    #expect(transaction.virtualSize == (transaction.weight + 3) / 4)
    var reader = ByteReader(buffer.bytes)
    let stripped = try Transaction(withoutWitnessFrom: &reader)
    #expect(stripped.txid == transaction.txid)
    #expect(!stripped.hasWitness)
    #expect(stripped.encoded == buffer.bytes)
  }

  @Test(
    "cut short at any place, the error lies within what is left",
    arguments: try PublishedTransaction.all.get())
  func truncated(published: PublishedTransaction) {
    for count in 0..<published.bytes.count {
      do {
        _ = try Transaction(decoding: Array(published.bytes[..<count]))
        Issue.record("cut at \(count) and accepted")
      } catch {
        if !Self.lies(error, within: count) { Issue.record("cut at \(count): \(error)") }
      }
    }
  }

  /// Whether an error says that more bytes than these would be needed.
  private static func lies(_ error: CodecError, within count: Int) -> Bool {
    switch error {
    case .truncated(let offset, let needed): offset <= count && offset + needed > count
    case .countBeyondInput(let offset, let items): offset < count && items > 0
    default: false
    }
  }

  @Test("trailing bytes are refused", arguments: try PublishedTransaction.all.get())
  func trailing(published: PublishedTransaction) {
    let count = published.bytes.count
    #expect(throws: CodecError.trailingBytes(offset: count, count: 2)) {
      try Transaction(decoding: published.bytes + [0, 0])
    }
  }

  @Test(
    "every transaction has a shape that could be valid",
    arguments: try PublishedTransaction.all.get())
  func shape(published: PublishedTransaction) throws {
    try Transaction(decoding: published.bytes).checkShape()
  }
}
