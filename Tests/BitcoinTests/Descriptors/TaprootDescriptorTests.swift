import Bitcoin
import Secp256k1
import TestSupport
import Testing

@Suite("Taproot outputs (BIP341, BIP386)")
struct TaprootDescriptorTests {
  struct Vector: Decodable, Sendable {
    struct Given: Decodable, Sendable {
      let internalPubkey: HexBytes
    }
    struct Intermediary: Decodable, Sendable {
      let merkleRoot: HexBytes?
      let tweakedPubkey: HexBytes
    }
    struct Expected: Decodable, Sendable {
      let scriptPubKey: HexBytes
      let bip350Address: String
    }
    let given: Given
    let intermediary: Intermediary
    let expected: Expected

    var script: Script { Script(expected.scriptPubKey.bytes) }
  }

  static func vectors() throws -> [Vector] {
    try Vectors.cases(of: .bip341, kind: "script_pub_key")
  }

  @Test(
    "a published output has the published address, and its key as descriptor",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try vectors())
  func addresses(vector: Vector) throws {
    let address = try Address(vector.expected.bip350Address, network: .mainnet)
    #expect(address.script == vector.script)
    let text = "rawtr(\(vector.intermediary.tweakedPubkey))"
    #expect(try Descriptor(text, network: .mainnet).address() == address)
    let inferred = Descriptor.inferred(from: vector.script, network: .mainnet)
    #expect(inferred.expression.description == text)
  }

  @Test(
    "an internal key gives the published output if there is no tree, and another if there is",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try vectors())
  func internalKey(vector: Vector) throws {
    let text = "tr(\(vector.given.internalPubkey))"
    let descriptor = try Descriptor(text, network: .mainnet)
    let isSame = try descriptor.script() == vector.script
    #expect(isSame == (vector.intermediary.merkleRoot == nil))
    #expect(descriptor.expression.description == text)
  }

  @Test("a secret key is printed x-only, a compressed key with its parity")
  func forms() throws {
    let secret = WIF(try SecretKey([UInt8](repeating: 3, count: 32)), network: .regtest)
    let x = hex(of: secret.secretKey.xOnlyPublicKey.bytes)
    let byWIF = try Descriptor("tr(\(secret.exportText()))", network: .regtest)
    let byX = try Descriptor("tr(\(x))", network: .regtest)
    let byKey = try Descriptor("tr(\(hex(of: secret.publicKeyBytes)))", network: .regtest)
    #expect(byWIF.description == byX.description)
    #expect(byKey.description != byX.description)
    #expect(try byWIF.script() == byX.script())
    #expect(try byKey.script() == byX.script())
  }
}
