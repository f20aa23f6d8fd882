import Hashing
import TestSupport
import Testing

@Suite("Hashing in pieces gives what hashing at once gives")
struct StreamingTests {
  /// Long enough for three blocks and some.
  static let message = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }

  @Test("split at any place", arguments: 0...message.count)
  func split(index: Int) {
    let message = Self.message
    #expect(SHA256.hash(message, splitAt: index) == SHA256.hash(message))
    #expect(SHA1.hash(message, splitAt: index) == SHA1.hash(message))
    #expect(RIPEMD160.hash(message, splitAt: index) == RIPEMD160.hash(message))
    #expect(DoubleSHA256.hash(message, splitAt: index) == DoubleSHA256.hash(message))
    #expect(Hash160.hash(message, splitAt: index) == Hash160.hash(message))
  }

  @Test("byte by byte, at every length around a block", arguments: 50...130)
  func bytewise(count: Int) {
    let message = Array(Self.message[..<count])
    #expect(SHA256.hashBytewise(message) == SHA256.hash(message))
    #expect(SHA1.hashBytewise(message) == SHA1.hash(message))
    #expect(RIPEMD160.hashBytewise(message) == RIPEMD160.hash(message))
  }

  @Test("a digest may be taken on the way")
  func finalizeOnTheWay() {
    var running = SHA256()
    running.update(Array("ab".utf8))
    #expect(running.finalize() == SHA256.hash(Array("ab".utf8)))
    running.update(Array("c".utf8))
    #expect(running.finalize() == SHA256.hash(Array("abc".utf8)))
  }

  @Test("a copy continues independently")
  func copies() {
    var one = SHA256()
    one.update(Array("a".utf8))
    var other = one
    one.update(Array("b".utf8))
    other.update(Array("c".utf8))
    #expect(one.finalize() == SHA256.hash(Array("ab".utf8)))
    #expect(other.finalize() == SHA256.hash(Array("ac".utf8)))
  }

  @Test("the double hashes are made of the single ones")
  func composition() {
    let once = SHA256.hash(Self.message)
    #expect(DoubleSHA256.hash(Self.message) == SHA256.hash(once.array))
    #expect(Hash160.hash(Self.message) == RIPEMD160.hash(once.array))
    #expect(SHA256.hash(once) == SHA256.hash(once.array))
  }
}
