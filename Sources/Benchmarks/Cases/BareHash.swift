import CNettle

/// Loops over nettle with nothing around them.
enum BareHash {
  /// SHA-256 into the first 32 bytes of a buffer.
  static func sha256(_ bytes: UnsafeBufferPointer<UInt8>, into out: UnsafeMutablePointer<UInt8>) {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes.baseAddress)
    paychan_sha256_digest(&context, out)
  }

  /// RIPEMD-160 into the first 20 bytes of a buffer.
  static func ripemd160(
    _ bytes: UnsafeBufferPointer<UInt8>, into out: UnsafeMutablePointer<UInt8>
  ) {
    var context = ripemd160_ctx()
    nettle_ripemd160_init(&context)
    nettle_ripemd160_update(&context, bytes.count, bytes.baseAddress)
    paychan_ripemd160_digest(&context, out)
  }

  /// Hashes the bytes `count` times, and each result again if a second hash is given.
  static func loop(
    _ bytes: [UInt8], count: Int,
    _ hash: (UnsafeBufferPointer<UInt8>, UnsafeMutablePointer<UInt8>) -> Void
  ) -> UInt64 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { out in
      guard let start = out.baseAddress else { return 0 }
      out.initialize(repeating: 0)
      return bytes.withUnsafeBufferPointer { bytes in
        (0..<count).reduce(into: 0 as UInt64) { checksum, _ in
          hash(bytes, start)
          checksum &+= UInt64(start[0])
        }
      }
    }
  }

  /// Double SHA-256, `count` times.
  static func doubleSHA256(_ bytes: [UInt8], count: Int) -> UInt64 {
    loop(bytes, count: count) { bytes, out in
      sha256(bytes, into: out)
      sha256(UnsafeBufferPointer(start: out, count: 32), into: out)
    }
  }
}
