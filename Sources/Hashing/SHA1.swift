internal import CNettle

/// SHA-1, which Bitcoin knows only as `OP_SHA1`: broken elsewhere, and used for nothing else here.
public struct SHA1: HashFunction {
  private var context = sha1_ctx()

  /// Starts a hash of nothing.
  public init() {
    nettle_sha1_init(&context)
  }

  /// Appends bytes to what is hashed.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    nettle_sha1_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
  }

  /// Gives the digest of everything so far; more may follow.
  public func finalize() -> Digest<20> {
    var copy = context
    return Digest { paychan_sha1_digest(&copy, $0) }
  }

  /// Hashes bytes all at once, in one context that is never copied.
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> Digest<20> {
    var context = sha1_ctx()
    nettle_sha1_init(&context)
    if let start = bytes.baseAddress {
      nettle_sha1_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
    }
    return Digest { paychan_sha1_digest(&context, $0) }
  }
}
