import Secp256k1
import TestSupport
import Testing

@Suite("Taproot tweaks (BIP341)")
struct TaprootTweakTests {
  struct Output: Decodable, Sendable {
    struct Given: Decodable, Sendable {
      let internalPubkey: HexBytes
    }
    struct Intermediary: Decodable, Sendable {
      let tweak: HexBytes
      let tweakedPubkey: HexBytes
    }
    struct Expected: Decodable, Sendable {
      let scriptPathControlBlocks: [HexBytes]?
    }
    let given: Given
    let intermediary: Intermediary
    let expected: Expected

    var internalKey: XOnlyPublicKey {
      get throws { try XOnlyPublicKey(given.internalPubkey.bytes) }
    }
    var tweak: InlineArray<32, UInt8> {
      get throws { try intermediary.tweak.inline() }
    }
  }

  struct Spending: Decodable, Sendable {
    struct Given: Decodable, Sendable {
      let internalPrivkey: HexBytes
      let hashType: Int
    }
    struct Intermediary: Decodable, Sendable {
      let internalPubkey: HexBytes
      let tweak: HexBytes
      let tweakedPrivkey: HexBytes
      let sigHash: HexBytes
    }
    struct Expected: Decodable, Sendable {
      let witness: [HexBytes]
    }
    let given: Given
    let intermediary: Intermediary
    let expected: Expected
  }

  struct Transaction: Decodable, Sendable {
    let inputSpending: [Spending]
  }

  static func outputs() throws -> [Output] {
    try Vectors.cases(of: .bip341, kind: "script_pub_key")
  }

  static func spendings() throws -> [Spending] {
    try Vectors.cases(of: .bip341, kind: "key_path_spending", as: Transaction.self)
      .flatMap(\.inputSpending)
  }

  @Test(
    "internal key and tweak give the published output key",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try outputs())
  func outputKey(output: Output) throws {
    let tweaked = try output.internalKey.tweaked(by: output.tweak)
    #expect(hex(of: tweaked.key.bytes) == output.intermediary.tweakedPubkey.description)
    for block in output.expected.scriptPathControlBlocks ?? [] {
      #expect(block.bytes[0] & 1 == tweaked.parity.rawValue)
    }
  }

  @Test(
    "the published output key is the tweak of its internal key, and of no other parity or tweak",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try outputs())
  func check(output: Output) throws {
    let key = try output.internalKey
    let tweak = try output.tweak
    let expected = try XOnlyPublicKey(output.intermediary.tweakedPubkey.bytes)
    let parity = try key.tweaked(by: tweak).parity
    #expect(expected.isTweak(of: key, by: tweak, parity: parity))
    #expect(!expected.isTweak(of: key, by: tweak, parity: parity == .even ? .odd : .even))
    var otherTweak = tweak
    otherTweak[31] ^= 1
    #expect(!expected.isTweak(of: key, by: otherTweak, parity: parity))
    #expect(!key.yields(InlineArray(repeating: 0xff), tweakedBy: tweak, parity: parity))
  }

  @Test(
    "the tweaked secret key is the published one",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try spendings())
  func secretKey(spending: Spending) throws {
    let secret = try SecretKey(spending.given.internalPrivkey.bytes)
    #expect(
      hex(of: secret.xOnlyPublicKey.bytes) == spending.intermediary.internalPubkey.description)
    let tweaked = try secret.taprootTweaked(by: spending.intermediary.tweak.inline())
    #expect(hex(of: tweaked.exportBytes()) == spending.intermediary.tweakedPrivkey.description)
  }

  @Test(
    "the tweaked secret key signs the published hash as published",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try spendings())
  func signature(spending: Spending) throws {
    let secret = try SecretKey(spending.intermediary.tweakedPrivkey.bytes)
    let hash: InlineArray<32, UInt8> = try spending.intermediary.sigHash.inline()
    let witness = try #require(spending.expected.witness.first).bytes
    #expect(Array(witness.prefix(64)) == array(of: secret.signSchnorr(message32: hash).bytes))
  }

  @Test("a tweak at the curve's order or above is refused", arguments: [0x41, 0xff] as [UInt8])
  func largeTweak(lastByte: UInt8) throws {
    var tweak = try Curve.order
    tweak[31] = lastByte
    let secret = try SecretKey(Curve.scalar(7))
    #expect(throws: TweakError.notBelowCurveOrder) { try secret.taprootTweaked(by: tweak) }
    #expect(throws: TweakError.notBelowCurveOrder) {
      try secret.xOnlyPublicKey.tweaked(by: tweak)
    }
  }

  @Test("a tweak that cancels the key is refused")
  func cancelling() throws {
    let secret = try SecretKey(Curve.scalar(1))
    let opposite = secret.negated.exportBytes()
    #expect(throws: TweakError.sumIsZero) { try secret.taprootTweaked(by: opposite) }
    #expect(throws: TweakError.sumIsZero) { try secret.xOnlyPublicKey.tweaked(by: opposite) }
  }
}
