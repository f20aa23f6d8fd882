internal import CSecp256k1

extension SecretKey {
  /// The secret whose public key is the mirrored point.
  public var negated: SecretKey {
    let result = SecretMemory(copying: memory.pointer)
    let status = withCleanStack {
      secp256k1_ec_seckey_negate(Context.shared.pointer, result.pointer)
    }
    precondition(status == 1, "the negation of a secret in range is in range")
    return SecretKey(unchecked: result)
  }

  /// Adds the tweak modulo the curve's order, as BIP32 derives a child's secret.
  public func adding(tweak: InlineArray<32, UInt8>) throws(TweakError) -> SecretKey {
    let result = SecretMemory(copying: memory.pointer)
    let status = tweak.withPointer { tweak in
      withCleanStack {
        secp256k1_ec_seckey_tweak_add(Context.shared.pointer, result.pointer, tweak)
      }
    }
    guard status == 1 else { throw TweakError(refused: tweak) }
    return SecretKey(unchecked: result)
  }

  /// The secret for the key path of a taproot output (BIP-0341, `taproot_tweak_seckey`).
  ///
  /// An x-only key stands for the point whose y is even, so a secret whose point has an odd y is
  /// negated before the tweak is added.
  public func taprootTweaked(by tweak: InlineArray<32, UInt8>) throws(TweakError) -> SecretKey {
    let result = withKeypair { keypair -> SecretMemory? in
      let context = Context.shared.pointer
      let status = tweak.withPointer { tweak in
        withCleanStack { secp256k1_keypair_xonly_tweak_add(context, keypair, tweak) }
      }
      guard status == 1 else { return nil }
      let result = SecretMemory(copying: memory.pointer)
      let extracted = withCleanStack { secp256k1_keypair_sec(context, result.pointer, keypair) }
      precondition(extracted == 1, "a key pair holds a secret")
      return result
    }
    guard let result else { throw TweakError(refused: tweak) }
    return SecretKey(unchecked: result)
  }
}
