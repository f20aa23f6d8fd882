import Hashing
import TestSupport
import Testing

@Suite("Hash functions give the published digests")
struct KnownAnswerTests {
  @Test(
    "SHA-256 (FIPS 180)",
    arguments: [
      KnownAnswer("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      KnownAnswer("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      KnownAnswer(
        KnownAnswer.twoBlocks,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
      KnownAnswer(
        "a", times: 1_000_000,
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func sha256(known: KnownAnswer) {
    #expect(hex(of: SHA256.hash(known.message).bytes) == known.digest)
  }

  @Test(
    "SHA-1 (FIPS 180)",
    arguments: [
      KnownAnswer("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
      KnownAnswer("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      KnownAnswer(KnownAnswer.twoBlocks, "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
      KnownAnswer("a", times: 1_000_000, "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
    ])
  func sha1(known: KnownAnswer) {
    #expect(hex(of: SHA1.hash(known.message).bytes) == known.digest)
  }

  @Test(
    "RIPEMD-160 (its authors' paper)",
    arguments: [
      KnownAnswer("", "9c1185a5c5e9fc54612808977ee8f548b2258d31"),
      KnownAnswer("a", "0bdc9d2d256b3ee9daae347be6f4dc835a467ffe"),
      KnownAnswer("abc", "8eb208f7e05d987a9b044a8e98c6b087f15a0bfc"),
      KnownAnswer("message digest", "5d0689ef49d2fae572b881b123a85ffa21595f36"),
      KnownAnswer("abcdefghijklmnopqrstuvwxyz", "f71c27109c692c1b56bbdceb5b9d2865b3708dbc"),
      KnownAnswer(KnownAnswer.twoBlocks, "12a053384a9c0c88e405a06c27dcf49ada62eb2b"),
      KnownAnswer(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        "b0e20b6e3116640286ed3a87a5713079b21f5189"),
      KnownAnswer("1234567890", times: 8, "9b752e45573d4b39f4dbd3323cab82bf63326bfb"),
      KnownAnswer("a", times: 1_000_000, "52783243c1697bdbe16d37f97f68f08325dc1528"),
    ])
  func ripemd160(known: KnownAnswer) {
    #expect(hex(of: RIPEMD160.hash(known.message).bytes) == known.digest)
  }

  @Test(
    "double SHA-256",
    arguments: [
      KnownAnswer("hello", "9595c9df90075148eb06860365df33584b75bff782a510c6cd4883a419833d50")
    ])
  func doubleSHA256(known: KnownAnswer) {
    #expect(hex(of: DoubleSHA256.hash(known.message).bytes) == known.digest)
  }

  @Test("HASH160 of the curve's generator is the program of BIP173's example")
  func hash160() throws {
    let key = "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
    let digest = Hash160.hash(try bytes(fromHex: key))
    #expect(hex(of: digest.bytes) == "751e76e8199196d454941c45d1b3a323f1433bd6")
  }
}
