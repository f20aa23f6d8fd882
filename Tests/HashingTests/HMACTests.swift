import Hashing
import TestSupport
import Testing

@Suite("HMAC-SHA-512 (RFC 4231)")
struct HMACTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let number: Int
    let key: [UInt8]
    let message: [UInt8]
    let digest: String

    var testDescription: String { "test case \(number)" }
  }

  static let longKey = [UInt8](repeating: 0xaa, count: 131)
  static let cases = [
    Case(
      number: 1, key: [UInt8](repeating: 0x0b, count: 20), message: Array("Hi There".utf8),
      digest: """
        87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cde\
        daa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854
        """),
    Case(
      number: 2, key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8),
      digest: """
        164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554\
        9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737
        """),
    Case(
      number: 3, key: [UInt8](repeating: 0xaa, count: 20),
      message: [UInt8](repeating: 0xdd, count: 50),
      digest: """
        fa73b0089d56a284efb0f0756c890be9b1b5dbdd8ee81a3655f83e33b2279d39\
        bf3e848279a722c806b485a47e67c807b946a337bee8942674278859e13292fb
        """),
    Case(
      number: 4, key: Array(1...25), message: [UInt8](repeating: 0xcd, count: 50),
      digest: """
        b0ba465637458c6990e5a8c5f61d4af7e576d97ff94b872de76f8050361ee3db\
        a91ca5c11aa25eb4d679275cc5788063a5f19741120c4f2de2adebeb10a298dd
        """),
    Case(
      number: 6, key: longKey,
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      digest: """
        80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352\
        6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598
        """),
    Case(
      number: 7, key: longKey,
      message: Array(
        """
        This is a test using a larger than block-size key and a larger than block-size data. \
        The key needs to be hashed before being used by the HMAC algorithm.
        """.utf8),
      digest: """
        e37b6a775dc87dbaa4dfa9f96e5e3ffddebd71f8867289865df5a32d20cdc944\
        b6022cac3c4982b10d5eeb55c3e4de15134676fb6de0446065c97440fa8c6a58
        """),
  ]

  @Test("gives the published digest", arguments: cases)
  func known(known: Case) {
    let digest = HMACSHA512.authenticate(known.message, key: known.key)
    #expect(hex(of: digest.bytes) == known.digest)
  }

  @Test("a key with one bit changed gives another digest", arguments: cases)
  func otherKey(known: Case) {
    var key = known.key
    key[0] ^= 1
    let digest = HMACSHA512.authenticate(known.message, key: key)
    #expect(hex(of: digest.bytes) != known.digest)
  }
}
