internal import Hashing
internal import Secp256k1

/// BIP-0032's hash: its left half is added to a key, its right half is a chain code.
enum KeyDerivation {
  /// Lends `body` the left half, which is wiped after use like the stack, and gives it the right
  /// half.
  static func withHalves<Result, Failure: Error>(
    of message: [UInt8], key: [UInt8],
    _ body: (InlineArray<32, UInt8>, Digest<32>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withCleanStack { () throws(Failure) in
      var digest = HMACSHA512.authenticate(message, key: key)
      defer { wipe(&digest) }
      var left = InlineArray<32, UInt8> { digest.bytes[$0] }
      defer { wipe(&left) }
      return try body(left, Digest(InlineArray { digest.bytes[32 + $0] }))
    }
  }

  /// The message that is hashed for a child: the parent's key in 33 bytes, then the index.
  static func message(key: [UInt8], _ index: ChildIndex) -> [UInt8] {
    var message = [UInt8]()
    message.reserveCapacity(37)
    message += key
    withUnsafeBytes(of: index.rawValue.bigEndian) { message.append(contentsOf: $0) }
    return message
  }
}

extension KeyLineage {
  /// The lineage of a child of a key with this lineage.
  func child(
    _ index: ChildIndex, of parent: KeyFingerprint, chainCode: Digest<32>
  ) throws(DerivationError) -> KeyLineage {
    guard depth < .max else { throw .tooDeep }
    return KeyLineage(depth: depth + 1, parent: parent, index: index, chainCode: chainCode)
  }
}
