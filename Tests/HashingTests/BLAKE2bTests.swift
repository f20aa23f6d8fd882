import Hashing
import TestSupport
import Testing

@Suite("BLAKE2b gives the digests of RFC 7693 and of other implementations")
struct BLAKE2bTests {
  static let fox = "The quick brown fox jumps over the lazy dog"

  @Test(
    "64 bytes (the first is RFC 7693, appendix A)",
    arguments: [
      KnownAnswer(
        "abc",
        """
        ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1\
        7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923
        """),
      KnownAnswer(
        "",
        """
        786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419\
        d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce
        """),
      KnownAnswer(
        fox,
        """
        a8add4bdddfd93e4877d2746e62817b116364a1fa7bc148d95090bc7333b3673\
        f82401cf7aa2e4cb1ecd90296e3f14cb5413f8ed77be73045b13914cdcd6a918
        """),
    ])
  func blake64(known: KnownAnswer) {
    let digest: Digest<64> = BLAKE2b.hash(known.message)
    #expect(hex(of: digest.bytes) == known.digest)
  }

  @Test(
    "48 bytes",
    arguments: [
      KnownAnswer(
        "abc",
        """
        6f56a82c8e7ef526dfe182eb5212f7db9df1317e57815dbda46083fc30f54ee6\
        c66ba83be64b302d7cba6ce15bb556f4
        """)
    ])
  func blake48(known: KnownAnswer) {
    let digest: Digest<48> = BLAKE2b.hash(known.message)
    #expect(hex(of: digest.bytes) == known.digest)
  }

  @Test(
    "32 bytes",
    arguments: [
      KnownAnswer("", "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"),
      KnownAnswer("abc", "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"),
      KnownAnswer(fox, "01718cec35cd3d796dd00020e0bfecb473ad23457d063b75eff29c0ffa2e58a9"),
      KnownAnswer(
        "a", times: 1_000_000,
        "0741850f36cba4259628355d1073e24ddb9ca0e1bfac36fd39ae5dc2101e23a4"),
    ])
  func blake32(known: KnownAnswer) {
    let digest: Digest<32> = BLAKE2b.hash(known.message)
    #expect(hex(of: digest.bytes) == known.digest)
  }

  @Test(
    "20 bytes",
    arguments: [
      KnownAnswer("", "3345524abf6bbe1809449224b5972c41790b6cf2"),
      KnownAnswer("abc", "384264f676f39536840523f284921cdc68b6846b"),
      KnownAnswer(fox, "3c523ed102ab45a37d54f5610d5a983162fde84f"),
    ])
  func blake20(known: KnownAnswer) {
    let digest: Digest<20> = BLAKE2b.hash(known.message)
    #expect(hex(of: digest.bytes) == known.digest)
  }

  @Test(
    "4 bytes",
    arguments: [
      KnownAnswer("", "1271cf25"), KnownAnswer("abc", "63906248"), KnownAnswer(fox, "f1d38416"),
    ])
  func blake4(known: KnownAnswer) {
    let digest: Digest<4> = BLAKE2b.hash(known.message)
    #expect(hex(of: digest.bytes) == known.digest)
  }

  @Test("a short digest is not the beginning of a longer one, and one byte is enough")
  func lengths() {
    let one: Digest<1> = BLAKE2b.hash(Array("abc".utf8))
    #expect(hex(of: one.bytes) == "6b")
    let short: Digest<32> = BLAKE2b.hash([])
    let long: Digest<64> = BLAKE2b.hash([])
    #expect(!long.array.starts(with: short.array))
  }
}
