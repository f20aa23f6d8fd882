import Secp256k1
import TestSupport
import Testing

/// A signature whose key others have published.
struct RecoverableCase: Sendable, CustomTestStringConvertible {
  let text: String
  let digest: String
  let signature: String
  let key: String?

  var testDescription: String { text }
  var digestBytes: InlineArray<32, UInt8> { get throws { try inline(fromHex: digest) } }

  static let goEthereum = RecoverableCase(
    text: "go-ethereum, crypto/signature_test.go",
    digest: "ce0677bb30baa8cf067c88db9811f4333d131bf8bcf12fe7065d211dce971008",
    signature: """
      90f27b8b488db00b00606796d2987f6a5f59ae62ea05effe84fef5b8b0e54998\
      4a691139ad57a3f0b906637673aa2f63d1f55cb1a69199d4009eea23ceaddc9301
      """,
    key: """
      04e32df42865e97135acfb65f3bae71bdc86f4d49150ad6a440b6f15878109880a\
      0a2b2667f7e725ceea70c673093bf67663e0312623c8e091b13cf2c0f11ef652
      """)

  static let all = [
    goEthereum,
    RecoverableCase(
      text: "lotus, a voucher of a test network",
      digest: "0aecb55bf7cfd19aacbc28b5315e771bd3bf73521c1266ed32ced1e692739d49",
      signature: """
        87695b1729214a2ce6e7c8e0c0cbaaf8d5e521f02ae38e11f07eb9a0dea88247\
        3ed9e1d80f5d437a902fb1ac0d0c4c0cff0c5f43cdcbd17a471a0bd00a82413e00
        """,
      key: nil),
    RecoverableCase(
      text: "Zondax, a signature of a known key",
      digest: "ca11b30efbdf49cfd75ead3e131e6d1936a2c5c6982379b18f80ad03e97f52a2",
      signature: """
        8808dead9bd0d6953e7519f8a7ffd07eac98313f645c792664146b7727e33d78\
        2b6a3c803949c5520cb73869a003e59f173f0f9326fd2d8825e1a1d9df59afb201
        """,
      key: nil),
  ]
}

@Suite("Recoverable signatures")
struct RecoveryTests {
  /// The message of libsecp256k1's own tests of recovery.
  static let message = InlineArray<32, UInt8> { Array("This is a very secret message...".utf8)[$0] }

  private func signature(_ hex: String, v: UInt8) throws -> RecoverableSignature {
    try RecoverableSignature(bytes: bytes(fromHex: hex) + [v])
  }

  @Test("a published signature gives the published key", arguments: [RecoverableCase.goEthereum])
  func published(known: RecoverableCase) throws {
    let signature = try RecoverableSignature(bytes: bytes(fromHex: known.signature))
    #expect(hex(of: signature.bytes) == known.signature)
    let key = try signature.recover(digest: known.digestBytes)
    #expect(hex(of: key.uncompressed) == known.key)
    #expect(try key.verify(signature.withoutRecovery, digest: known.digestBytes))
  }

  @Test(
    "the nonce is the one of RFC 6979, and the key comes back", arguments: DeterministicCase.all)
  func signing(known: DeterministicCase) throws {
    let digest = try known.digestBytes
    let signature = try known.secretKey.signRecoverable(digest: digest)
    #expect(hex(of: signature.bytes.dropLast()) == known.r + known.s)
    #expect(try signature.recover(digest: digest) == known.secretKey.publicKey)
    #expect(try signature.withoutRecovery == known.secretKey.signECDSA(digest: digest))
    #expect(signature.withoutRecovery.isLowS)
  }

  @Test("a known key's published signature is made again, V included")
  func zondax() throws {
    let known = RecoverableCase.all[2]
    let secret = "b6e3f4e621e89656ed1f3a34023e8204a9f3416fdf6f4ba57f9a4c8971a91341"
    let key = try SecretKey(bytes(fromHex: secret))
    #expect(try hex(of: key.signRecoverable(digest: known.digestBytes).bytes) == known.signature)
  }

  @Test("the high twin gives the same key if V is flipped too", arguments: RecoverableCase.all)
  func highTwin(known: RecoverableCase) throws {
    let low = try RecoverableSignature(bytes: bytes(fromHex: known.signature))
    let digest = try known.digestBytes
    let twin = array(of: low.withoutRecovery.twin.compact)
    let flipped = try RecoverableSignature(bytes: twin + [low.bytes[64] ^ 1])
    #expect(flipped != low)
    #expect(!flipped.withoutRecovery.isLowS)
    #expect(try flipped.recover(digest: digest) == low.recover(digest: digest))
    let unflipped = try RecoverableSignature(bytes: twin + [low.bytes[64]])
    #expect(try unflipped.recover(digest: digest) != low.recover(digest: digest))
  }

  @Test("V is a number from 0 to 3", arguments: UInt8.min...UInt8.max)
  func recoveryID(v: UInt8) throws {
    let compact = Array(try bytes(fromHex: RecoverableCase.goEthereum.signature).dropLast())
    guard v > 3 else {
      #expect(try RecoverableSignature(bytes: compact + [v]).bytes == compact + [v])
      return
    }
    #expect(throws: RecoveryError.unknownRecoveryID(v)) {
      try RecoverableSignature(bytes: compact + [v])
    }
  }

  @Test("an x that overflows the field has no key", arguments: [2, 3] as [UInt8])
  func overflow(v: UInt8) throws {
    let signature = try signature(
      String(RecoverableCase.goEthereum.signature.dropLast(2)), v: v)
    #expect(throws: RecoveryError.noSuchKey) {
      try signature.recover(digest: RecoverableCase.goEthereum.digestBytes)
    }
  }

  @Test("of R and S that a key of zero would give, only V 1 has a key (libsecp256k1's tests)")
  func infinity() throws {
    let compact = """
      67cb285f9cd194e840d629397af5569662fde446499959631\
      79a7dd17bd235324b1b7df34ce1f68e694ff6f11ac751dd7dd73e387ee4fc866e1be8ecc7dd9557
      """
    _ = try signature(compact, v: 1).recover(digest: Self.message)
    for v: UInt8 in [0, 2, 3] {
      #expect(throws: RecoveryError.noSuchKey) {
        try signature(compact, v: v).recover(digest: Self.message)
      }
    }
  }

  @Test("R and S of four have a key for every V, and four different ones")
  func fourKeys() throws {
    let four = String(repeating: "0", count: 63) + "4"
    let keys = try (0...3).map { v in
      try signature(four + four, v: UInt8(v)).recover(digest: Self.message)
    }
    #expect(Set(keys).count == 4)
  }

  @Test("R or S of zero has no key")
  func zero() throws {
    let zero = String(repeating: "0", count: 64)
    let one = String(repeating: "0", count: 63) + "1"
    for compact in [zero + one, one + zero, zero + zero] {
      #expect(throws: RecoveryError.noSuchKey) {
        try signature(compact, v: 0).recover(digest: Self.message)
      }
    }
  }

  @Test("R or S that is not below the order is refused")
  func order() {
    let order = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141"
    let one = String(repeating: "0", count: 63) + "1"
    for compact in [order + one, one + order] {
      #expect(throws: RecoveryError.notBelowCurveOrder) { try signature(compact, v: 0) }
    }
  }

  @Test("a recoverable signature has 65 bytes", arguments: [0, 1, 64, 66, 130])
  func length(count: Int) {
    #expect(throws: RecoveryError.wrongLength(count)) {
      try RecoverableSignature(bytes: [UInt8](repeating: 0, count: count))
    }
  }

  @Test("a digest with one other bit gives another key")
  func otherDigest() throws {
    let known = RecoverableCase.goEthereum
    let signature = try RecoverableSignature(bytes: bytes(fromHex: known.signature))
    var digest = try known.digestBytes
    digest[31] ^= 1
    #expect(try hex(of: signature.recover(digest: digest).uncompressed) != known.key)
  }
}
