public import Hashing

/// What an extended key has besides its key: its place among its relatives, and its chain code.
public struct KeyLineage: Hashable, Sendable {
  /// How many generations it is below the master key.
  public let depth: UInt8
  /// Which key it was derived from; none for a master key.
  public let parent: KeyFingerprint
  /// Which child of its parent it is; 0 for a master key.
  public let index: ChildIndex
  /// The 32 bytes that children are derived with besides the key: whoever has them and one child's
  /// secret knows the secret of the parent whose public key is known.
  public let chainCode: Digest<32>

  /// The place of a master key.
  static func master(chainCode: Digest<32>) -> KeyLineage {
    KeyLineage(
      depth: 0, parent: .none, index: ChildIndex(rawValue: 0), chainCode: chainCode)
  }
}
