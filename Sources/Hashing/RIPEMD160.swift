internal import CNettle

/// RIPEMD-160, all at once or in pieces.
public struct RIPEMD160: HashFunction {
  private var context = ripemd160_ctx()

  /// Starts a hash of nothing.
  public init() {
    nettle_ripemd160_init(&context)
  }

  /// Appends bytes to what is hashed.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    nettle_ripemd160_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
  }

  /// Gives the digest of everything so far; more may follow.
  public func finalize() -> Digest<20> {
    var copy = context
    return Digest { paychan_ripemd160_digest(&copy, $0) }
  }

  /// Hashes bytes all at once, in one context that is never copied.
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> Digest<20> {
    var context = ripemd160_ctx()
    nettle_ripemd160_init(&context)
    if let start = bytes.baseAddress {
      nettle_ripemd160_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
    }
    return Digest { paychan_ripemd160_digest(&context, $0) }
  }
}
