internal import CSecp256k1

extension XOnlyPublicKey {
  /// Whether the signature is valid for this key and 32 bytes (BIP-0340).
  public func verify(
    _ signature: SchnorrSignature, message32 message: InlineArray<32, UInt8>
  ) -> Bool {
    message.withPointer { verify(signature, start: $0, count: 32) }
  }

  /// Whether the signature is valid for this key and a message of any length (BIP-0340).
  public func verify(_ signature: SchnorrSignature, message: [UInt8]) -> Bool {
    message.withUnsafeBufferPointer {
      verify(signature, start: $0.baseAddress, count: $0.count)
    }
  }

  @inline(__always)
  private func verify(
    _ signature: SchnorrSignature, start: UnsafePointer<UInt8>?, count: Int
  ) -> Bool {
    withUnsafePointer(to: raw) { key in
      signature.bytes.withPointer { signature in
        secp256k1_schnorrsig_verify(Context.shared.pointer, signature, start, count, key) == 1
      }
    }
  }
}
