internal import CBlake2

/// BLAKE2b without a key (RFC 7693), for digests of 1 to 64 bytes.
///
/// The length is part of what is hashed: a short digest is not the beginning of a longer one.
public enum BLAKE2b {
  /// Hashes bytes all at once, without allocating.
  @inlinable
  public static func hash<let count: Int>(_ bytes: UnsafeRawBufferPointer) -> Digest<count> {
    var digest = InlineArray<count, UInt8>(repeating: 0)
    withUnsafeMutableBytes(of: &digest) { write($0, hashing: bytes) }
    return Digest(digest)
  }

  /// Hashes bytes all at once, without allocating.
  @inlinable
  public static func hash<let count: Int>(_ bytes: [UInt8]) -> Digest<count> {
    bytes.withUnsafeBytes { hash($0) }
  }

  @usableFromInline
  static func write(
    _ digest: UnsafeMutableRawBufferPointer, hashing bytes: UnsafeRawBufferPointer
  ) {
    let status = paychan_blake2b(digest.baseAddress, digest.count, bytes.baseAddress, bytes.count)
    precondition(status == 0, "a digest has 1 to 64 bytes")
  }
}
