internal import CSecp256k1

extension ECDSASignature {
  /// A sequence of two integers of at most 33 bytes, each of the three with a header of two.
  private static let maximumDERCount = 72

  /// Reads strict DER, so that writing the value again gives the same bytes.
  public init(der bytes: [UInt8]) throws(SignatureError) {
    try self.init(der: bytes.span)
  }

  /// Reads strict DER in place, without allocating.
  ///
  /// The library reads a number that is out of range as zero; here it is refused. Consensus does
  /// neither: it judges by `init(laxDER:)`.
  public init(der bytes: Span<UInt8>) throws(SignatureError) {
    var signature = secp256k1_ecdsa_signature()
    let status = bytes.withUnsafeBufferPointer { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return 0 }
      return secp256k1_ecdsa_signature_parse_der(
        Context.shared.pointer, &signature, start, buffer.count)
    }
    guard status == 1 else { throw .notDER }
    raw = signature
    guard encodes(to: bytes) else { throw .notBelowCurveOrder }
  }

  /// The form in scripts and witnesses, without the byte for the hash type.
  public var der: [UInt8] {
    Array(unsafeUninitializedCapacity: Self.maximumDERCount) { buffer, written in
      guard let start = buffer.baseAddress else { return }
      written = writeDER(to: start)
    }
  }

  private func encodes(to bytes: Span<UInt8>) -> Bool {
    var encoded = InlineArray<72, UInt8>(repeating: 0)
    let count = encoded.withMutablePointer { writeDER(to: $0) }
    guard count == bytes.count else { return false }
    for index in 0..<count where encoded[index] != bytes[index] { return false }
    return true
  }

  private func writeDER(to start: UnsafeMutablePointer<UInt8>) -> Int {
    var count = Self.maximumDERCount
    let status = withUnsafePointer(to: raw) {
      secp256k1_ecdsa_signature_serialize_der(Context.shared.pointer, start, &count, $0)
    }
    precondition(status == 1, "72 bytes hold every signature")
    return count
  }
}
