internal import Hashing
public import Secp256k1

/// An extended secret key: a secret key and its chain code, from which a whole wallet can be
/// derived (BIP-0032).
public struct ExtendedSecretKey: Equatable, Sendable {
  /// The secret itself.
  public let secretKey: SecretKey
  /// The place of the key in its tree.
  public let lineage: KeyLineage
  /// The chain for which it is written.
  public let network: Network

  init(_ secretKey: SecretKey, lineage: KeyLineage, network: Network) {
    self.secretKey = secretKey
    self.lineage = lineage
    self.network = network
  }

  /// Makes the master key of a seed; the caller still has to wipe its own copy of the seed.
  public init(seed: [UInt8], network: Network) throws(SeedError) {
    guard (16...64).contains(seed.count) else { throw .wrongLength(seed.count) }
    self = try KeyDerivation.withHalves(
      of: seed, key: Array("Bitcoin seed".utf8)
    ) { (secret, chainCode) throws(SeedError) in
      let key = try Self.masterKey(secret)
      return ExtendedSecretKey(key, lineage: .master(chainCode: chainCode), network: network)
    }
  }

  private static func masterKey(_ secret: InlineArray<32, UInt8>) throws(SeedError) -> SecretKey {
    do { return try SecretKey(secret) } catch { throw .unusable(error) }
  }

  /// The extended public key that belongs to it.
  public var publicKey: ExtendedPublicKey {
    ExtendedPublicKey(secretKey.publicKey, lineage: lineage, network: network)
  }

  /// Derives one child, hardened or not.
  public func child(_ index: ChildIndex) throws(DerivationError) -> ExtendedSecretKey {
    let compressed = secretKey.publicKey.compressed
    var message = message(for: index, compressed)
    defer { wipe(&message) }
    return try KeyDerivation.withHalves(
      of: message, key: lineage.chainCode.array
    ) { (tweak, chainCode) throws(DerivationError) in
      let lineage = try lineage.child(
        index, of: KeyFingerprint(ofKeyBytes: compressed), chainCode: chainCode)
      let key: SecretKey
      do { key = try secretKey.adding(tweak: tweak) } catch { throw .unusable(index) }
      return ExtendedSecretKey(key, lineage: lineage, network: network)
    }
  }

  /// Derives one descendant.
  public func descendant(_ path: DerivationPath) throws(DerivationError) -> ExtendedSecretKey {
    var key = self
    for index in path.indices { key = try key.child(index) }
    return key
  }

  private func message(for index: ChildIndex, _ compressed: [UInt8]) -> [UInt8] {
    guard index.isHardened else { return KeyDerivation.message(key: compressed, index) }
    var key: [UInt8] = []
    defer { wipe(&key) }
    key.reserveCapacity(33)
    key.append(0)
    secretKey.withExportedBytes { key.append(contentsOf: $0) }
    return KeyDerivation.message(key: key, index)
  }
}
