internal import Hashing
public import Secp256k1

/// An extended public key: a public key and its chain code, which give all children that are not
/// hardened (BIP-0032).
public struct ExtendedPublicKey: Hashable, Sendable {
  /// The key itself.
  public let publicKey: PublicKey
  /// The place of the key in its tree.
  public let lineage: KeyLineage
  /// The chain for which it is written.
  public let network: Network

  init(_ publicKey: PublicKey, lineage: KeyLineage, network: Network) {
    self.publicKey = publicKey
    self.lineage = lineage
    self.network = network
  }

  /// The fingerprint by which children name this key.
  public var fingerprint: KeyFingerprint { KeyFingerprint(of: publicKey) }

  /// Derives one child.
  public func child(_ index: ChildIndex) throws(DerivationError) -> ExtendedPublicKey {
    guard !index.isHardened else { throw .hardenedFromPublicKey(index) }
    let compressed = publicKey.compressed
    let message = KeyDerivation.message(key: compressed, index)
    return try KeyDerivation.withHalves(
      of: message, key: lineage.chainCode.array
    ) { (tweak, chainCode) throws(DerivationError) in
      let lineage = try lineage.child(
        index, of: KeyFingerprint(ofKeyBytes: compressed), chainCode: chainCode)
      let key: PublicKey
      do { key = try publicKey.adding(tweak: tweak) } catch { throw .unusable(index) }
      return ExtendedPublicKey(key, lineage: lineage, network: network)
    }
  }

  /// Derives one descendant.
  public func descendant(_ path: DerivationPath) throws(DerivationError) -> ExtendedPublicKey {
    var key = self
    for index in path.indices { key = try key.child(index) }
    return key
  }
}
