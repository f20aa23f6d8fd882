import Secp256k1
import TestSupport
import Testing

@Suite("Schnorr signatures (BIP340)")
struct SchnorrTests {
  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    let index: Int
    let secretKey: HexBytes?
    let publicKey: HexBytes
    let auxRand: HexBytes?
    let message: HexBytes
    let signature: HexBytes
    let verificationResult: Bool
    let comment: String?

    var testDescription: String { "vector \(index): \(comment ?? "plain")" }
    var signs: Bool { secretKey != nil }
    var hasUsablePublicKey: Bool { ![5, 14].contains(index) }
  }

  @Test(
    "a published signature verifies, or does not, as published",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .bip340, as: Vector.self).filter(\.hasUsablePublicKey))
  func verification(vector: Vector) throws {
    let key = try XOnlyPublicKey(vector.publicKey.bytes)
    let signature = try SchnorrSignature(vector.signature.bytes)
    #expect(key.verify(signature, message: vector.message.bytes) == vector.verificationResult)
    if vector.message.bytes.count == 32 {
      let message: InlineArray<32, UInt8> = try vector.message.inline()
      #expect(key.verify(signature, message32: message) == vector.verificationResult)
    }
  }

  @Test(
    "a published public key that is none is refused",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .bip340, as: Vector.self).filter { !$0.hasUsablePublicKey })
  func unusableKeys(vector: Vector) throws {
    #expect(!vector.verificationResult)
    #expect(throws: PublicKeyError.notOnCurve) { try XOnlyPublicKey(vector.publicKey.bytes) }
  }

  @Test(
    "the published secret key gives the published public key and signature",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .bip340, as: Vector.self).filter(\.signs))
  func signing(vector: Vector) throws {
    let secret = try SecretKey(#require(vector.secretKey).bytes)
    let randomness: InlineArray<32, UInt8> = try #require(vector.auxRand).inline()
    #expect(hex(of: secret.xOnlyPublicKey.bytes) == vector.publicKey.description)
    let signature = secret.signSchnorr(
      message: vector.message.bytes, auxiliaryRandomness: randomness)
    #expect(hex(of: signature.bytes) == vector.signature.description)
    if vector.message.bytes.count == 32 {
      let direct = secret.signSchnorr(
        message32: try vector.message.inline(), auxiliaryRandomness: randomness)
      #expect(direct == signature)
    }
  }

  @Test(
    "a published signature with one bit flipped does not verify",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .bip340, as: Vector.self).filter(\.verificationResult))
  func flippedBit(vector: Vector) throws {
    let key = try XOnlyPublicKey(vector.publicKey.bytes)
    for index in [0, 31, 32, 63] {
      var changed = vector.signature.bytes
      changed[index] ^= 1
      #expect(!key.verify(try SchnorrSignature(changed), message: vector.message.bytes))
    }
  }

  @Test("a Schnorr signature has 64 bytes", arguments: [0, 63, 65])
  func length(count: Int) {
    #expect(throws: SignatureError.wrongLength(count)) {
      try SchnorrSignature([UInt8](repeating: 1, count: count))
    }
  }

  @Test("an x-only key has 32 bytes", arguments: [0, 31, 33])
  func keyLength(count: Int) {
    #expect(throws: PublicKeyError.wrongLength(count)) {
      try XOnlyPublicKey([UInt8](repeating: 1, count: count))
    }
  }
}
