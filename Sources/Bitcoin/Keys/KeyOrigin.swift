/// The origin of a key: its master key, and the path from there.
public struct KeyOrigin: Hashable, Sendable {
  /// The fingerprint of the master key.
  public let fingerprint: KeyFingerprint
  /// The path to the key.
  public let path: DerivationPath

  /// Makes an origin from a master key's fingerprint and a path.
  public init(fingerprint: KeyFingerprint, path: DerivationPath = DerivationPath()) {
    self.fingerprint = fingerprint
    self.path = path
  }

  /// Extends the path by these children.
  public func appending(_ more: [ChildIndex]) -> KeyOrigin {
    KeyOrigin(fingerprint: fingerprint, path: path.appending(more))
  }
}
