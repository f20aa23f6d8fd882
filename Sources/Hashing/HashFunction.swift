/// A hash function as a value: bytes go in by `update`, and `finalize` gives the digest so far.
public protocol HashFunction: Sendable {
  /// The result: a digest of the function's own length.
  associatedtype Output: Hashable & Sendable

  /// Starts a hash of nothing.
  init()

  /// Appends bytes to what is hashed.
  mutating func update(_ bytes: UnsafeRawBufferPointer)

  /// Gives the digest of everything so far; more may follow.
  func finalize() -> Output

  /// Hashes bytes all at once, without allocating.
  static func hash(_ bytes: UnsafeRawBufferPointer) -> Output
}

extension HashFunction {
  /// Appends bytes to what is hashed.
  @inlinable
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Appends the bytes of another digest to what is hashed.
  @inlinable
  public mutating func update<let count: Int>(_ digest: Digest<count>) {
    digest.withUnsafeBytes { update($0) }
  }

  /// Hashes bytes all at once, without allocating.
  @inlinable
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> Output {
    var function = Self()
    function.update(bytes)
    return function.finalize()
  }

  /// Hashes bytes all at once, without allocating.
  @inlinable
  public static func hash(_ bytes: [UInt8]) -> Output {
    bytes.withUnsafeBytes { hash($0) }
  }

  /// Hashes another digest, without allocating.
  @inlinable
  public static func hash<let count: Int>(_ digest: Digest<count>) -> Output {
    digest.withUnsafeBytes { hash($0) }
  }
}
