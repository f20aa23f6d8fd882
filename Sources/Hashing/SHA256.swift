internal import CNettle

/// SHA-256, all at once or in pieces.
public struct SHA256: Sendable {
  var context = sha256_ctx()

  /// Starts a hash of nothing.
  @inline(__always)
  public init() {
    nettle_sha256_init(&context)
  }

  /// Appends bytes to what is hashed.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    nettle_sha256_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
  }

  /// Appends bytes to what is hashed.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Gives the hash of everything so far; the value itself may go on.
  public func finalize() -> Digest<32> {
    var copy = context
    var output = InlineArray<32, UInt8>(repeating: 0)
    withUnsafeMutableBytes(of: &output) { buffer in
      paychan_sha256_digest(&copy, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
    return Digest(output)
  }
}
