internal import CSecp256k1

extension SecretKey {
  /// Signs 32 bytes as BIP340 does; equal inputs give equal signatures.
  ///
  /// Auxiliary randomness only hardens the signer against attacks on its hardware, so zeros are
  /// right for everything that must be reproducible.
  public func signSchnorr(
    message32 message: InlineArray<32, UInt8>,
    auxiliaryRandomness: InlineArray<32, UInt8> = InlineArray(repeating: 0)
  ) -> SchnorrSignature {
    var signature = InlineArray<64, UInt8>(repeating: 0)
    let status = withKeypair { keypair in
      signature.withMutablePointer { signature in
        message.withPointer { message in
          auxiliaryRandomness.withPointer { randomness in
            withCleanStack {
              secp256k1_schnorrsig_sign32(
                Context.shared.pointer, signature, message, keypair, randomness)
            }
          }
        }
      }
    }
    precondition(status == 1, "BIP340 finds a nonce for every secret in range")
    return SchnorrSignature(signature)
  }

  /// Signs a message of any length as BIP340 does; in transactions it is always 32 bytes.
  public func signSchnorr(
    message: [UInt8],
    auxiliaryRandomness: InlineArray<32, UInt8> = InlineArray(repeating: 0)
  ) -> SchnorrSignature {
    var signature = InlineArray<64, UInt8>(repeating: 0)
    let status = withKeypair { keypair in
      auxiliaryRandomness.withPointer { randomness in
        var parameters = secp256k1_schnorrsig_extraparams(randomness: randomness)
        return signature.withMutablePointer { signature in
          message.withUnsafeBufferPointer { message in
            withCleanStack {
              secp256k1_schnorrsig_sign_custom(
                Context.shared.pointer, signature, message.baseAddress, message.count, keypair,
                &parameters)
            }
          }
        }
      }
    }
    precondition(status == 1, "BIP340 finds a nonce for every secret in range")
    return SchnorrSignature(signature)
  }
}

extension secp256k1_schnorrsig_extraparams {
  /// The header's `SECP256K1_SCHNORRSIG_EXTRAPARAMS_INIT`, a macro that Swift cannot import.
  fileprivate init(randomness: UnsafePointer<UInt8>) {
    self.init(
      magic: (0xda, 0x6f, 0xb3, 0x8c), noncefp: nil,
      ndata: UnsafeMutableRawPointer(mutating: randomness))
  }
}
