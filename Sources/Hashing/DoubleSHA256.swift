/// SHA-256 of SHA-256: Bitcoin's identifiers, checksums and older signature hashes.
public struct DoubleSHA256: HashFunction {
  @usableFromInline var inner = SHA256()

  /// Starts a hash of nothing.
  @inlinable
  public init() {}

  /// Appends bytes to what is hashed.
  @inlinable
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    inner.update(bytes)
  }

  /// Gives the digest of everything so far; the value itself may go on.
  @inlinable
  public func finalize() -> Digest<32> {
    SHA256.hash(inner.finalize())
  }

  /// Hashes bytes all at once, without allocating.
  @inlinable
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> Digest<32> {
    SHA256.hash(SHA256.hash(bytes))
  }
}
