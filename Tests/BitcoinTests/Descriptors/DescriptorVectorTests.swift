import Bitcoin
import TestSupport
import Testing

@Suite("Descriptors as published (BIP380 to BIP383)")
struct DescriptorVectorTests {
  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    let bip: Int
    let descriptor: String
    let valid: Bool
    let ranged: Bool?
    let scripts: [HexBytes]?
    let reason: String?

    var testDescription: String { "BIP\(bip) \(descriptor.prefix(60))" }
  }

  struct KeyVector: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let keyExpression: String
    let valid: Bool

    var testDescription: String { "\(name): \(keyExpression.prefix(40))" }
  }

  struct ChecksumVector: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let descriptor: String
    let valid: Bool

    var testDescription: String { name }
  }

  static func descriptors(valid: Bool) throws -> [Vector] {
    try Vectors.cases(of: .bip380, kind: "descriptor").filter { $0.valid == valid }
  }

  static func keys(valid: Bool) throws -> [KeyVector] {
    try Vectors.cases(of: .bip380, kind: "key_expression").filter { $0.valid == valid }
  }

  @Test(
    "a published descriptor gives the published scripts",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try descriptors(valid: true))
  func scripts(vector: Vector) throws {
    let descriptor = try Descriptor(vector.descriptor, network: .mainnet)
    #expect(descriptor.isRange == vector.ranged)
    #expect(descriptor.isSolvable)
    for (index, script) in try #require(vector.scripts).enumerated() {
      #expect(try descriptor.script(at: UInt32(index)).bytes == script.bytes)
    }
  }

  @Test(
    "a published descriptor is printed so that it is read again as the same, without secrets",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try descriptors(valid: true))
  func printing(vector: Vector) throws {
    let text = try Descriptor(vector.descriptor, network: .mainnet).description
    let again = try Descriptor(text, network: .mainnet, checksum: .required)
    #expect(again.description == text)
    #expect(!text.contains("xprv"))
    let isPublic = !vector.descriptor.contains("xprv") && !vector.descriptor.contains(/\b[KL5]/)
    if isPublic { #expect(text.hasPrefix(vector.descriptor)) }
  }

  @Test(
    "a published descriptor with one parenthesis less is refused",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try descriptors(valid: true))
  func unbalanced(vector: Vector) throws {
    let cut = vector.descriptor.dropLast()
    let error = try #require(throws: DescriptorError.self) {
      try Descriptor(cut, network: .mainnet)
    }
    let open = vector.descriptor.utf8.firstIndex(of: UInt8(ascii: "(")).map {
      $0.utf16Offset(in: vector.descriptor)
    }
    #expect(error == .unbalanced(offset: try #require(open)))
  }

  static let errors: [String: [DescriptorError]] = [
    "pk() only accepts key expressions": [.key(.notAKey(.notADigit(offset: 2)), offset: 3)],
    "pkh() only accepts key expressions": [.key(.notAKey(.notADigit(offset: 2)), offset: 4)],
    "Script in wpkh()": [.key(.notAKey(.notADigit(offset: 3)), offset: 5)],
    "sh() only accepts script expressions": [.functionMissing(offset: 3)],
    "Key in wsh()": [.functionMissing(offset: 4)],
    "sh() is top level only": [.misplaced(.sh, in: .scriptHash, offset: 3)],
    "Uncompressed public key in wpkh()": [
      .key(.uncompressed, offset: 5), .key(.uncompressed, offset: 8),
    ],
    "Uncompressed public keys under wsh()": [.key(.uncompressed, offset: 7)],
    "wpkh() nested in wsh()": [.misplaced(.wpkh, in: .witnessScriptHash, offset: 4)],
    "wsh() nested in wsh()": [
      .misplaced(.wsh, in: .witnessScriptHash, offset: 4),
      .misplaced(.wsh, in: .witnessScriptHash, offset: 7),
    ],
    "More than 15 keys in P2SH multisig": [.redeemScriptTooLong(bytes: 547)],
    "Invalid threshold": [.thresholdNotANumber(offset: 6)],
    "Threshold of 0": [.threshold(0, keys: 2)],
    "Threshold larger than keys": [.threshold(3, keys: 2)],
  ]

  @Test(
    "a published descriptor that is none is refused for the published reason",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try descriptors(valid: false))
  func invalid(vector: Vector) throws {
    let expected = try #require(Self.errors[vector.reason ?? ""])
    let error = try #require(throws: DescriptorError.self) {
      try Descriptor(vector.descriptor, network: .mainnet)
    }
    #expect(expected.contains(error), "\(error)")
  }

  @Test(
    "a published key expression is read",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try keys(valid: true))
  func keyExpressions(vector: KeyVector) throws {
    let key = try KeyExpression(vector.keyExpression, network: .mainnet)
    #expect(key.isRange == vector.keyExpression.contains("*"))
    let needsSecret = vector.keyExpression.contains(/xpub\w+\/.*h/)
    if needsSecret {
      #expect(throws: DerivationError.hardenedFromPublicKey(.init(rawValue: 0x8000_0003))) {
        try key.key(at: 7)
      }
    } else {
      #expect([33, 65].contains(try key.key(at: 7).bytes.count))
    }
  }

  static let keyErrors: [String: [KeyExpressionError]] = [
    "Children indicator in key origin": [.path(.notAnIndex(offset: 19))],
    "Trailing slash in key origin": [.path(.indexMissing(offset: 19))],
    "Too short fingerprint": [.fingerprintLength(7)],
    "Too long fingerprint": [.fingerprintLength(9)],
    "Invalid hardened indicators": [
      .path(.notAnIndex(offset: 10)), .path(.notAnIndex(offset: 130)),
    ],
    "Private key with derivation": [.pathOfSingleKey(offset: 52)],
    "Private key with derivation children": [.pathOfSingleKey(offset: 52)],
    "Derivation index out of range": [.path(.indexTooLarge(offset: 112))],
    "Invalid derivation index": [.path(.notAnIndex(offset: 112))],
    "Multiple key origins": [.repeatedOrigin(offset: 19)],
    "Missing key origin start": [.originNotOpened],
    "Non hex fingerprint": [.fingerprint(.notADigit(offset: 0))],
    "Key origin with no public key": [.keyMissing],
  ]

  @Test(
    "a published key expression that is none is refused for the published reason",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try keys(valid: false))
  func invalidKeys(vector: KeyVector) throws {
    let expected = try #require(Self.keyErrors[vector.name])
    let error = try #require(throws: KeyExpressionError.self) {
      try KeyExpression(vector.keyExpression, network: .mainnet)
    }
    #expect(expected.contains(error), "\(error)")
  }

  static let checksumErrors: [String: DescriptorChecksumError] = [
    "Missing checksum": .wrongLength(0),
    "Too long checksum (9 chars)": .wrongLength(9),
    "Too short checksum (7 chars)": .wrongLength(7),
    "Error in payload": .mismatch(found: "89f8spxm", computed: "xj8ljs75"),
    "Error in checksum": .repeatedMark(offset: 14),
    "Invalid characters in payload": .unknownCharacter(offset: 4),
  ]

  @Test(
    "a published checksum is right, or wrong for the published reason",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .bip380, kind: "checksum", as: ChecksumVector.self))
  func checksums(vector: ChecksumVector) throws {
    guard let expected = Self.checksumErrors[vector.name] else {
      #expect(vector.valid)
      let text = try Descriptor(vector.descriptor, network: .mainnet).description
      #expect(text == "raw(deadbeef)#89f8spxm")
      return
    }
    #expect(!vector.valid)
    #expect(throws: DescriptorError.checksum(expected)) {
      try Descriptor(vector.descriptor, network: .mainnet)
    }
  }

  @Test(
    "a published checksum that is cut off is missed where one is wanted",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try descriptors(valid: true))
  func required(vector: Vector) {
    #expect(throws: DescriptorError.checksum(.missing)) {
      try Descriptor(vector.descriptor, network: .mainnet, checksum: .required)
    }
  }
}
