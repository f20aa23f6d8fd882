public import Hashing

/// What an extended key has besides its key: its place in the tree, and its chain code.
public struct KeyLineage: Hashable, Sendable {
  /// How many generations it is below the master key.
  public let depth: UInt8
  /// The fingerprint of the key it was derived from; none for a master key.
  public let parent: KeyFingerprint
  /// The index under which it was derived from its parent; 0 for a master key.
  public let index: ChildIndex
  /// The chain code: 32 bytes that children are derived with besides the key. With it, the parent's
  /// public key and the secret of one normal child, the parent's secret can be computed.
  public let chainCode: Digest<32>

  /// The place of a master key.
  static func master(chainCode: Digest<32>) -> KeyLineage {
    KeyLineage(
      depth: 0, parent: .none, index: ChildIndex(rawValue: 0), chainCode: chainCode)
  }
}
