/// A signature as BIP340 writes it: 64 bytes, which mean nothing until a key has verified them.
public struct SchnorrSignature: Sendable {
  /// The x of the nonce point, then the number s.
  public let bytes: InlineArray<64, UInt8>

  /// Takes any 64 bytes.
  public init(_ bytes: InlineArray<64, UInt8>) {
    self.bytes = bytes
  }

  /// Refuses any length but 64.
  public init(_ bytes: [UInt8]) throws(SignatureError) {
    try self.init(bytes.span)
  }

  /// Reads a signature in place, on a stack or in a witness, without allocating.
  public init(_ bytes: Span<UInt8>) throws(SignatureError) {
    guard let exact = InlineArray<64, UInt8>(exactly: bytes) else {
      throw .wrongLength(bytes.count)
    }
    self.bytes = exact
  }
}

extension SchnorrSignature: Hashable {
  public static func == (left: Self, right: Self) -> Bool {
    left.bytes.elementsEqual(right.bytes)
  }

  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: bytes) { hasher.combine(bytes: $0) }
  }
}
