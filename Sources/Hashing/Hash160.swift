/// RIPEMD-160 of SHA-256: what addresses commit to.
public struct Hash160: HashFunction {
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
  public func finalize() -> Digest<20> {
    RIPEMD160.hash(inner.finalize())
  }

  /// Hashes bytes all at once, without allocating.
  @inlinable
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> Digest<20> {
    RIPEMD160.hash(SHA256.hash(bytes))
  }
}
