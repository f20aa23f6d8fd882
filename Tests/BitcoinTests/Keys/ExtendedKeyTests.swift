import Bitcoin
import Secp256k1
import TestSupport
import Testing

@Suite("Extended keys (BIP32)")
struct ExtendedKeyTests {
  struct Derivation: Decodable, Sendable {
    struct Chain: Decodable, Sendable {
      let path: String
      let extendedPublicKey: String
      let extendedPrivateKey: String
    }
    let seed: HexBytes
    let chains: [Chain]
  }

  struct Step: Sendable, CustomTestStringConvertible {
    let seed: [UInt8]
    let parent: Derivation.Chain?
    let chain: Derivation.Chain

    var testDescription: String { "\(hex(of: seed.prefix(4)))… \(chain.path)" }
  }

  struct Invalid: Decodable, Sendable {
    let extendedKey: String
    let reason: String
  }

  static func steps() throws -> [Step] {
    try Vectors.cases(of: .bip32, kind: "derivation", as: Derivation.self).flatMap { vector in
      let parents = [nil] + vector.chains.map(Optional.some)
      return zip(parents, vector.chains).map {
        Step(seed: vector.seed.bytes, parent: $0, chain: $1)
      }
    }
  }

  @Test(
    "a published path leads from its seed to the published keys",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try steps())
  func derivation(step: Step) throws {
    let master = try ExtendedSecretKey(seed: step.seed, network: .mainnet)
    let key = try master.descendant(DerivationPath(step.chain.path))
    #expect(key.exportText() == step.chain.extendedPrivateKey)
    #expect(key.publicKey.description == step.chain.extendedPublicKey)
  }

  @Test(
    "a published key is read and written as published",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try steps())
  func texts(step: Step) throws {
    let chain = step.chain
    let secret = try ExtendedSecretKey(chain.extendedPrivateKey, network: .mainnet)
    let key = try ExtendedPublicKey(chain.extendedPublicKey, network: .mainnet)
    #expect(secret.exportText() == chain.extendedPrivateKey)
    #expect(key.description == chain.extendedPublicKey)
    #expect(secret.publicKey == key)
  }

  @Test(
    "a child that is not hardened follows from the public key, and a hardened one does not",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try steps())
  func publicDerivation(step: Step) throws {
    guard let parent = step.parent else { return }
    let key = try ExtendedPublicKey(parent.extendedPublicKey, network: .mainnet)
    let index = try #require(DerivationPath(step.chain.path).indices.last)
    if index.isHardened {
      #expect(throws: DerivationError.hardenedFromPublicKey(index)) { try key.child(index) }
    } else {
      #expect(try key.child(index).description == step.chain.extendedPublicKey)
    }
  }

  @Test(
    "a key is refused where the other kind is wanted, and on another chain",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try steps())
  func misplaced(step: Step) throws {
    let chain = step.chain
    #expect(throws: ExtendedKeyError.isSecret) {
      try ExtendedPublicKey(chain.extendedPrivateKey, network: .mainnet)
    }
    #expect(throws: ExtendedKeyError.isPublic) {
      try ExtendedSecretKey(chain.extendedPublicKey, network: .mainnet)
    }
    #expect(throws: ExtendedKeyError.otherNetwork([.mainnet])) {
      try ExtendedSecretKey(chain.extendedPrivateKey, network: .regtest)
    }
  }

  static let errors: [String: ExtendedKeyError] = [
    "pubkey version / prvkey mismatch": .publicKey(.wrongPrefix(0)),
    "prvkey version / pubkey mismatch": .secretKeyPrefix(3),
    "invalid pubkey prefix 04": .publicKey(.wrongPrefix(4)),
    "invalid prvkey prefix 04": .secretKeyPrefix(4),
    "invalid pubkey prefix 01": .publicKey(.wrongPrefix(1)),
    "invalid prvkey prefix 01": .secretKeyPrefix(1),
    "zero depth with non-zero parent fingerprint":
      .masterWithParent(KeyFingerprint(rawValue: 0x0101_0101)),
    "zero depth with non-zero index": .masterWithIndex(ChildIndex(rawValue: 0x0101_0101)),
    "unknown extended key version": .unknownVersion(0x0101_0101),
    "private key 0 not in 1..n-1": .secretKey(.zero),
    "private key n not in 1..n-1": .secretKey(.notBelowCurveOrder),
    "invalid pubkey 020000000000000000000000000000000000000000000000000000000000000007":
      .publicKey(.notOnCurve),
    "invalid checksum": .base58(.checksumMismatch),
  ]

  @Test(
    "a published text that is not an extended key is refused for the published reason",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .bip32, kind: "invalid_extended_key", as: Invalid.self))
  func invalid(case text: Invalid) throws {
    let expected = try #require(Self.errors[text.reason])
    #expect(throws: expected) {
      try ExtendedKey(text.extendedKey, network: .mainnet)
    }
  }

  @Test("a seed has 16 to 64 bytes", arguments: [0, 15, 65, 1000])
  func seedLength(count: Int) {
    #expect(throws: SeedError.wrongLength(count)) {
      try ExtendedSecretKey(seed: [UInt8](repeating: 1, count: count), network: .regtest)
    }
  }

  @Test("a seed of the shortest or longest kind makes a master key", arguments: [16, 64])
  func seeds(count: Int) throws {
    let seed = [UInt8](repeating: 1, count: count)
    let master = try ExtendedSecretKey(seed: seed, network: .regtest)
    #expect(master.exportText().hasPrefix("tprv"))
    #expect(master.publicKey.description.hasPrefix("tpub"))
    #expect(try ExtendedSecretKey(master.exportText(), network: .signet).lineage == master.lineage)
  }

  @Test("the 255th generation has no children, secret or public")
  func tooDeep() throws {
    let seed = [UInt8](repeating: 1, count: 32)
    let index = try #require(ChildIndex.normal(0))
    let path = DerivationPath([ChildIndex](repeating: index, count: 255))
    let last = try ExtendedSecretKey(seed: seed, network: .regtest).descendant(path)
    #expect(last.lineage.depth == 255)
    #expect(throws: DerivationError.tooDeep) { try last.child(index) }
    #expect(throws: DerivationError.tooDeep) { try last.publicKey.child(index) }
  }
}
