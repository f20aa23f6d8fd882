import Secp256k1
import TestSupport
import Testing

/// Results for RFC 6979 over this curve that independent implementations agree on.
struct DeterministicCase: Sendable, CustomTestStringConvertible {
  let text: String
  let secret: String
  let digest: String
  let r: String
  let s: String

  var testDescription: String { text }
  var secretKey: SecretKey { get throws { try SecretKey(bytes(fromHex: secret)) } }
  var digestBytes: InlineArray<32, UInt8> { get throws { try inline(fromHex: digest) } }

  static let satoshi = DeterministicCase(
    text: "Satoshi Nakamoto, key 1",
    secret: String(repeating: "0", count: 63) + "1",
    digest: "a0dc65ffca799873cbea0ac274015b9526505daaaed385155425f7337704883e",
    r: "934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d8",
    s: "2442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5")

  static let all = [
    satoshi,
    DeterministicCase(
      text: "Satoshi Nakamoto, the largest key",
      secret: "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140",
      digest: satoshi.digest,
      r: "fd567d121db66e382991534ada77a6bd3106f0a1098c231e47993447cd6af2d0",
      s: "6b39cd0eb1bc8603e159ef5c20a5c8ad685a45b06ce9bebed3f153d10d93bed5"),
    DeterministicCase(
      text: "tears in rain, key 1",
      secret: satoshi.secret,
      digest: "7d1833f54854ac51659521afcd0ec6dca2ce2351429614bfa28a756b1b3c637f",
      r: "8600dbd41e348fe5c9465ab92d23e3db8b98b873beecd930736488696438cb6b",
      s: "547fe64427496db33bf66019dacbf0039c04199abb0122918601db38a72cfc21"),
    DeterministicCase(
      text: "Alan Turing",
      secret: "f8b8af8ce3c7cca5e300d33939540c10d45ce001b8f252bfbc57ba0342904181",
      digest: "4ba38d48a60f1b29e9eb726eaff08b2e83d8d81e031666fee50e85900d7dc1ef",
      r: "7063ae83e7f62bbb171798131b4a0564b956930092b33b07b395615d9ec7e15c",
      s: "58dfcc1e00a35e1572f366ffe34ba0fc47db1e7189759b9fb233c5b05ab388ea"),
  ]
}

@Suite("ECDSA signatures")
struct ECDSATests {
  @Test("the nonce is the one of RFC 6979", arguments: DeterministicCase.all)
  func deterministic(known: DeterministicCase) throws {
    let signature = try known.secretKey.signECDSA(digest: known.digestBytes)
    #expect(hex(of: signature.compact) == known.r + known.s)
  }

  @Test("a signature verifies for its digest and key and for no other")
  func verification() throws {
    let known = DeterministicCase.satoshi
    let signature = try ECDSASignature(compact: bytes(fromHex: known.r + known.s))
    let key = try known.secretKey.publicKey
    let digest = try known.digestBytes
    #expect(key.verify(signature, digest: digest))
    #expect(key.verifyAllowingHighS(signature, digest: digest))
    var otherDigest = digest
    otherDigest[31] ^= 1
    #expect(!key.verify(signature, digest: otherDigest))
    #expect(!key.verifyAllowingHighS(signature, digest: otherDigest))
    let otherKey = try known.secretKey.negated.publicKey
    #expect(!otherKey.verify(signature, digest: digest))
    #expect(!otherKey.verifyAllowingHighS(signature, digest: digest))
  }

  @Test("every signature made has a low S", arguments: 1...64 as ClosedRange<UInt8>)
  func lowS(number: UInt8) throws {
    let secret = try SecretKey(Curve.scalar(number))
    let signature = secret.signECDSA(digest: Curve.scalar(number))
    #expect(signature.isLowS)
    #expect(signature.normalized == signature)
    #expect(secret.publicKey.verify(signature, digest: Curve.scalar(number)))
  }

  @Test("the twin with the high S verifies for consensus only", arguments: DeterministicCase.all)
  func highS(known: DeterministicCase) throws {
    let digest = try known.digestBytes
    let key = try known.secretKey.publicKey
    let low = try ECDSASignature(compact: bytes(fromHex: known.r + known.s))
    let high = try low.withNegatedS
    #expect(!high.isLowS)
    #expect(high != low)
    #expect(high.normalized == low)
    #expect(!key.verify(high, digest: digest))
    #expect(key.verifyAllowingHighS(high, digest: digest))
    #expect(key.verify(high.normalized, digest: digest))
  }

  @Test("extra entropy gives another signature that verifies too")
  func extraEntropy() throws {
    let known = DeterministicCase.satoshi
    let secret = try known.secretKey
    let digest = try known.digestBytes
    let plain = secret.signECDSA(digest: digest)
    let zeros = secret.signECDSA(digest: digest, extraEntropy: Curve.scalar(0))
    let ones = secret.signECDSA(digest: digest, extraEntropy: Curve.scalar(1))
    #expect(Set([plain, zeros, ones]).count == 3)
    #expect(secret.publicKey.verify(zeros, digest: digest))
    #expect(secret.publicKey.verify(ones, digest: digest))
    #expect(zeros == secret.signECDSA(digest: digest, extraEntropy: Curve.scalar(0)))
  }

  @Test("a compact signature has 64 bytes", arguments: [0, 63, 65])
  func compactLength(count: Int) {
    #expect(throws: SignatureError.wrongLength(count)) {
      try ECDSASignature(compact: [UInt8](repeating: 1, count: count))
    }
  }

  @Test("R and S must be below the order", arguments: [0, 32])
  func compactRange(offset: Int) throws {
    var compact = [UInt8](repeating: 1, count: 64)
    compact.replaceSubrange(offset..<offset + 32, with: array(of: try Curve.order(adding: -1)))
    #expect(hex(of: try ECDSASignature(compact: compact).compact) == hex(of: compact))
    compact.replaceSubrange(offset..<offset + 32, with: array(of: try Curve.order))
    #expect(throws: SignatureError.notBelowCurveOrder) { try ECDSASignature(compact: compact) }
  }
}

extension ECDSASignature {
  /// The twin that consensus takes and policy refuses; a secret key does the arithmetic.
  var withNegatedS: ECDSASignature {
    get throws {
      let bytes = array(of: compact)
      let negated = try SecretKey(Array(bytes[32...])).negated
      return try ECDSASignature(compact: bytes[..<32] + array(of: negated.exportBytes()))
    }
  }
}
