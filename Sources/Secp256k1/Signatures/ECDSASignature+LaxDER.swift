internal import CSecp256k1

extension ECDSASignature {
  /// Reads DER as leniently as consensus did before BIP66, and still does after it.
  public init(laxDER bytes: [UInt8]) throws(SignatureError) {
    try self.init(laxDER: bytes.span)
  }

  /// Reads lax DER in place, without allocating.
  ///
  /// The length of the sequence is ignored; lengths may be longer than necessary; integers may be
  /// padded with zeros and are never negative; bytes after S are ignored. If R or S is not below
  /// the curve's order, the result is the signature of two zeros, which no key verifies: to
  /// consensus such a signature is readable and invalid.
  public init(laxDER bytes: Span<UInt8>) throws(SignatureError) {
    var cursor = LaxDERCursor()
    try cursor.readSequenceHeader(in: bytes)
    let r = try cursor.readInteger(in: bytes)
    let s = try cursor.readInteger(in: bytes)
    self.init(r: r, s: s, in: bytes)
  }

  private init(r: Range<Int>, s: Range<Int>, in bytes: Span<UInt8>) {
    var signature = secp256k1_ecdsa_signature()
    var compact = InlineArray<64, UInt8>(repeating: 0)
    let fits = r.count <= 32 && s.count <= 32
    if fits {
      compact.withMutablePointer { start in
        Self.copy(r, of: bytes, endingAt: start + 32)
        Self.copy(s, of: bytes, endingAt: start + 64)
      }
    }
    let status = compact.withPointer {
      secp256k1_ecdsa_signature_parse_compact(Context.shared.pointer, &signature, $0)
    }
    self.init(raw: status == 1 ? signature : Self.zero.raw)
  }

  /// Copies a number of any length so that its last byte is in the last place.
  private static func copy(
    _ range: Range<Int>, of bytes: Span<UInt8>, endingAt end: UnsafeMutablePointer<UInt8>
  ) {
    bytes.extracting(range).withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      (end - source.count).update(from: first, count: source.count)
    }
  }

  /// The signature of two zeros: readable, and valid for no key.
  private static let zero: ECDSASignature = {
    var signature = secp256k1_ecdsa_signature()
    let status = InlineArray<64, UInt8>(repeating: 0).withPointer {
      secp256k1_ecdsa_signature_parse_compact(Context.shared.pointer, &signature, $0)
    }
    precondition(status == 1, "zero is below the order")
    return ECDSASignature(raw: signature)
  }()
}
