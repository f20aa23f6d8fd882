/// SHA-256 of SHA-256: Bitcoin's identifiers, checksums and older signature hashes.
public typealias DoubleSHA256 = HashOfSHA256<SHA256>

/// RIPEMD-160 of SHA-256: what addresses commit to.
public typealias Hash160 = HashOfSHA256<RIPEMD160>

/// A hash of the bytes' SHA-256, in place of a hash of the bytes themselves.
public struct HashOfSHA256<Outer: HashFunction>: HashFunction {
  @usableFromInline var inner = SHA256()

  /// Starts a hash of nothing.
  @inlinable
  public init() {}

  /// Appends bytes to what is hashed.
  @inlinable
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    inner.update(bytes)
  }

  /// Gives the digest of everything so far; more may follow.
  @inlinable
  public func finalize() -> Outer.Output {
    Outer.hash(inner.finalize())
  }

  /// Hashes bytes all at once, without allocating.
  @inlinable
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> Outer.Output {
    Outer.hash(SHA256.hash(bytes))
  }
}
