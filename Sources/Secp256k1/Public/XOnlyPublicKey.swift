internal import CSecp256k1

/// A public key as BIP340 writes it: only x, which stands for the point whose y is even.
public struct XOnlyPublicKey: Sendable {
  var raw: secp256k1_xonly_pubkey

  init(raw: secp256k1_xonly_pubkey) {
    self.raw = raw
  }

  /// Reads 32 bytes, and refuses an x that is not on the curve.
  public init(_ bytes: InlineArray<32, UInt8>) throws(PublicKeyError) {
    var key = secp256k1_xonly_pubkey()
    let status = bytes.withPointer {
      secp256k1_xonly_pubkey_parse(Context.shared.pointer, &key, $0)
    }
    guard status == 1 else { throw .notOnCurve }
    raw = key
  }

  /// Reads 32 bytes; refuses any other length, and an x that is not on the curve.
  public init(_ bytes: [UInt8]) throws(PublicKeyError) {
    try self.init(bytes.span)
  }

  /// Reads a key in place, in a script or on a stack, without allocating.
  public init(_ bytes: Span<UInt8>) throws(PublicKeyError) {
    guard let exact = InlineArray<32, UInt8>(exactly: bytes) else {
      throw .wrongLength(bytes.count)
    }
    try self.init(exact)
  }

  /// The 32 bytes of x.
  public var bytes: InlineArray<32, UInt8> {
    var bytes = InlineArray<32, UInt8>(repeating: 0)
    let status = withUnsafePointer(to: raw) { key in
      bytes.withMutablePointer {
        secp256k1_xonly_pubkey_serialize(Context.shared.pointer, $0, key)
      }
    }
    precondition(status == 1, "every key can be written")
    return bytes
  }
}

extension XOnlyPublicKey: Comparable {
  /// Compares the bytes in order.
  public static func < (left: Self, right: Self) -> Bool {
    left.compare(with: right) < 0
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.compare(with: right) == 0
  }

  private func compare(with other: Self) -> Int32 {
    withUnsafePointer(to: raw) { left in
      withUnsafePointer(to: other.raw) { right in
        secp256k1_xonly_pubkey_cmp(Context.shared.pointer, left, right)
      }
    }
  }
}

extension XOnlyPublicKey: Hashable {
  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: bytes) { hasher.combine(bytes: $0) }
  }
}
