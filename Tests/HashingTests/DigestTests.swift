import Hashing
import TestSupport
import Testing

@Suite("Digests")
struct DigestTests {
  @Test("bytes make a digest only if there are as many as it has", arguments: [0, 19, 21, 32])
  func wrongCount(count: Int) {
    #expect(Digest<20>([UInt8](repeating: 1, count: count)) == nil)
  }

  @Test("a digest gives back the bytes that it was made of")
  func roundTrip() {
    let bytes = Array(1...20 as ClosedRange<UInt8>)
    #expect(Digest<20>(bytes)?.array == bytes)
  }

  @Test(
    "digests that differ in one byte are unequal and in the order of the bytes", arguments: 0..<32)
  func order(index: Int) throws {
    let zero = try #require(Digest<32>([UInt8](repeating: 0, count: 32)))
    var bytes = [UInt8](repeating: 0, count: 32)
    bytes[index] = 1
    let other = try #require(Digest<32>(bytes))
    #expect(zero != other)
    #expect(zero < other)
    #expect(!(other < zero))
    #expect(!(zero < zero))
    #expect(Set([zero, other, zero]).count == 2)
  }
}
