import Hashing
import TestSupport
import Testing

@Suite("Tagged hashes (BIP340)")
struct TaggedHashTests {
  struct Output: Decodable, Sendable, CustomTestStringConvertible {
    struct Given: Decodable, Sendable { let internalPubkey: HexBytes }
    struct Intermediary: Decodable, Sendable {
      let merkleRoot: HexBytes?
      let tweak: HexBytes
    }

    let given: Given
    let intermediary: Intermediary

    var testDescription: String { "internal key \(given.internalPubkey)" }
    var message: [UInt8] { given.internalPubkey.bytes + (intermediary.merkleRoot?.bytes ?? []) }
  }

  @Test(
    "a taproot tweak is the published one",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .bip341, kind: "script_pub_key", as: Output.self))
  func tweak(output: Output) {
    let tag = TaggedHash(tag: "TapTweak")
    #expect(hex(of: tag.hash(output.message).bytes) == output.intermediary.tweak.description)
    var running = tag.begin()
    for byte in output.message { running.update([byte]) }
    #expect(running.finalize() == tag.hash(output.message))
  }

  @Test("the tag is part of what is hashed", arguments: ["", "TapTweaK", "TapTweak "])
  func otherTag(tag: String) {
    #expect(TaggedHash(tag: tag).hash([1]) != TaggedHash(tag: "TapTweak").hash([1]))
  }

  @Test("it starts with the tag's own hash, twice")
  func definition() {
    let tag = SHA256.hash(Array("BIP0340/challenge".utf8)).array
    let message = Array("message".utf8)
    #expect(
      TaggedHash(tag: "BIP0340/challenge").hash(message) == SHA256.hash(tag + tag + message))
  }
}
