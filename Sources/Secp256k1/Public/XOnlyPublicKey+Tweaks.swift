internal import CSecp256k1

extension XOnlyPublicKey {
  /// Adds the tweak times the generator: from a taproot internal key to its output key (BIP-0341).
  public func tweaked(by tweak: InlineArray<32, UInt8>) throws(TweakError) -> TweakedKey {
    let context = Context.shared.pointer
    var sum = secp256k1_pubkey()
    let status = withUnsafePointer(to: raw) { key in
      tweak.withPointer { secp256k1_xonly_pubkey_tweak_add(context, &sum, key, $0) }
    }
    guard status == 1 else { throw TweakError(refused: tweak) }
    return TweakedKey(point: sum)
  }

  /// Whether this output key is the given internal key with the tweak added.
  public func isTweak(
    of internalKey: XOnlyPublicKey, by tweak: InlineArray<32, UInt8>, parity: Parity
  ) -> Bool {
    internalKey.yields(bytes, tweakedBy: tweak, parity: parity)
  }

  /// Whether this internal key with the tweak added is the output key in these 32 bytes.
  ///
  /// The bytes come from an unchecked script; bytes that are not a key are never the sum.
  public func yields(
    _ output: InlineArray<32, UInt8>, tweakedBy tweak: InlineArray<32, UInt8>, parity: Parity
  ) -> Bool {
    withUnsafePointer(to: raw) { key in
      output.withPointer { output in
        tweak.withPointer { tweak in
          secp256k1_xonly_pubkey_tweak_add_check(
            Context.shared.pointer, output, Int32(parity.rawValue), key, tweak) == 1
        }
      }
    }
  }
}
