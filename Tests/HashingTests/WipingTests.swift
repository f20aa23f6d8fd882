import Hashing
import Testing

@Suite("Wiping")
struct WipingTests {
  @Test("a wiped array keeps its length and nothing else", arguments: [0, 1, 32, 78])
  func array(count: Int) {
    var bytes = [UInt8](repeating: 0xaa, count: count)
    wipe(&bytes)
    #expect(bytes == [UInt8](repeating: 0, count: count))
  }

  @Test("a wiped array leaves its copies alone")
  func copies() {
    let original: [UInt8] = [1, 2, 3]
    var copy = original
    wipe(&copy)
    #expect(original == [1, 2, 3])
  }

  @Test("wiped inline bytes and a wiped digest are zero")
  func inline() {
    var bytes = InlineArray<33, UInt8>(repeating: 0xaa)
    wipe(&bytes)
    #expect(bytes.indices.allSatisfy { bytes[$0] == 0 })
    var digest = Digest(InlineArray<64, UInt8>(repeating: 0xaa))
    wipe(&digest)
    #expect(digest.array == [UInt8](repeating: 0, count: 64))
  }
}
