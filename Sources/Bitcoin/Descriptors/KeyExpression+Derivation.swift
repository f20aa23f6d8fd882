public import Secp256k1

/// A key that a descriptor gives for one index.
public struct DerivedKey: Hashable, Sendable {
  /// The bytes of the public key as scripts outside of taproot hold them.
  public let bytes: [UInt8]
  /// The master key that it is derived from, and the path, as PSBTs carry them.
  public let origin: KeyOrigin
}

extension KeyExpression {
  /// Finds the public key for an index, which matters only to a range.
  ///
  /// Hardened children need the extended secret key.
  public func key(at index: UInt32) throws(DerivationError) -> DerivedKey {
    switch source {
    case .publicKey(let bytes): singleKey(bytes)
    case .xOnly(let key): singleKey([2] + Array(key.bytes))
    case .secret(let key, _): singleKey(key.publicKeyBytes)
    case .extended(let key, let path, let children):
      try descendant(of: key, path.appending(children.index(index)))
    }
  }

  /// Finds the secret key for an index, if the expression holds one.
  public func secretKey(at index: UInt32) throws(DerivationError) -> SecretKey? {
    switch source {
    case .publicKey, .xOnly, .extended(.public, _, _): return nil
    case .secret(let key, _): return key.secretKey
    case .extended(.secret(let key), let path, let children):
      return try key.descendant(path.appending(children.index(index))).secretKey
    }
  }

  private func singleKey(_ bytes: [UInt8]) -> DerivedKey {
    DerivedKey(
      bytes: bytes, origin: origin ?? KeyOrigin(fingerprint: KeyFingerprint(ofKeyBytes: bytes)))
  }

  private func descendant(
    of key: ExtendedKey, _ path: DerivationPath
  ) throws(DerivationError) -> DerivedKey {
    let start = origin ?? KeyOrigin(fingerprint: key.publicKey.fingerprint)
    let descendant = try key.descendant(path)
    return DerivedKey(
      bytes: descendant.publicKey.publicKey.compressed, origin: start.appending(path.indices))
  }
}
