internal import CNettle

/// Overwrites a secret's bytes in place, which the optimiser may not leave out.
package func wipe(_ bytes: inout [UInt8]) {
  bytes.withUnsafeMutableBytes { buffer in
    guard let start = buffer.baseAddress else { return }
    paychan_hash_wipe(start, buffer.count)
  }
}

/// Overwrites a secret's bytes in place, which the optimiser may not leave out.
package func wipe<let count: Int>(_ bytes: inout InlineArray<count, UInt8>) {
  withUnsafeMutablePointer(to: &bytes) { paychan_hash_wipe($0, count) }
}

/// Overwrites a digest that holds a secret, such as one half of BIP32's HMAC.
package func wipe<let count: Int>(_ digest: inout Digest<count>) {
  withUnsafeMutablePointer(to: &digest) { paychan_hash_wipe($0, count) }
}
