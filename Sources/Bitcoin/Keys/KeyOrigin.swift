/// Where a key comes from: a master key, and the way from there.
public struct KeyOrigin: Hashable, Sendable {
  /// The fingerprint of the master key.
  public let fingerprint: KeyFingerprint
  /// The way to the key.
  public let path: DerivationPath

  /// Names a master key and a way.
  public init(fingerprint: KeyFingerprint, path: DerivationPath = DerivationPath()) {
    self.fingerprint = fingerprint
    self.path = path
  }

  /// Goes on from the end of the way.
  public func appending(_ more: [ChildIndex]) -> KeyOrigin {
    KeyOrigin(fingerprint: fingerprint, path: path.appending(more))
  }
}
