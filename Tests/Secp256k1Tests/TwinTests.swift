import Testing

@testable import Secp256k1

@Suite("Every signature has a twin")
struct TwinTests {
  private let digest = InlineArray<32, UInt8> { UInt8($0) }

  private func signature() throws -> (PublicKey, ECDSASignature) {
    let secret = try SecretKey([UInt8](repeating: 7, count: 32))
    return (secret.publicKey, secret.signECDSA(digest: digest))
  }

  @Test("which has the other S, and is valid for consensus but not for policy")
  func twinVerifies() throws {
    let (key, signature) = try signature()
    let twin = signature.twin
    #expect(twin != signature)
    #expect(!twin.isLowS)
    #expect(key.verifyAllowingHighS(twin, digest: digest))
    #expect(!key.verify(twin, digest: digest))
  }

  @Test("whose own twin is the signature itself")
  func twinOfTwin() throws {
    let (_, signature) = try signature()
    #expect(signature.twin.twin == signature)
    #expect(signature.twin.normalized == signature)
  }

  @Test("but for an S of zero, which has none")
  func zeroHasNone() throws {
    let zero = try ECDSASignature(compact: [UInt8](repeating: 0, count: 64))
    #expect(zero.twin == zero)
  }
}
