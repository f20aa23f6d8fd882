internal import CSecp256k1

extension ECDSASignature {
  /// Reads DER as leniently as consensus did before BIP66, and still does after it.
  public init(laxDER bytes: [UInt8]) throws(SignatureError) {
    try self.init(laxDER: bytes.span)
  }

  /// Reads lax DER where it stands, without allocating.
  ///
  /// The length of the sequence is not looked at; lengths may be longer than they need to be;
  /// integers may be padded with zeros and are never negative; whatever follows S is ignored. If R
  /// or S is not below the curve's order, the result is the signature of two zeros, which no key
  /// verifies: to consensus such a signature is readable and wrong.
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
      for (offset, index) in r.enumerated() { compact[32 - r.count + offset] = bytes[index] }
      for (offset, index) in s.enumerated() { compact[64 - s.count + offset] = bytes[index] }
    }
    let status = compact.withPointer {
      secp256k1_ecdsa_signature_parse_compact(Context.shared.pointer, &signature, $0)
    }
    self.init(raw: status == 1 ? signature : Self.zero.raw)
  }

  /// Readable, but no key verifies it.
  private static let zero: ECDSASignature = {
    var signature = secp256k1_ecdsa_signature()
    let status = InlineArray<64, UInt8>(repeating: 0).withPointer {
      secp256k1_ecdsa_signature_parse_compact(Context.shared.pointer, &signature, $0)
    }
    precondition(status == 1, "zero is below the order")
    return ECDSASignature(raw: signature)
  }()
}
