internal import CNettle

/// SHA-256, all at once or in pieces.
public struct SHA256: HashFunction {
  private var context = sha256_ctx()

  /// Starts a hash of nothing.
  public init() {
    nettle_sha256_init(&context)
  }

  /// Appends bytes to what is hashed.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    nettle_sha256_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
  }

  /// Gives the digest of everything so far; more may follow.
  public func finalize() -> Digest<32> {
    var copy = context
    return Digest { paychan_sha256_digest(&copy, $0) }
  }

  /// Hashes bytes all at once, in one context that is never copied.
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> Digest<32> {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    if let start = bytes.baseAddress {
      nettle_sha256_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
    }
    return Digest { paychan_sha256_digest(&context, $0) }
  }
}
