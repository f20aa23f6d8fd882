internal import Hashing
internal import Secp256k1

extension PSBT {
  /// Checks that the internal key and the merkle root, if given, yield the output's key.
  func checkTaprootKey(of program: Script, input index: Int) throws(PSBTSpendError) {
    guard let internalKey = inputs[index].taprootInternalKey else { return }
    let tweak = taprootTweak(of: internalKey, input: index)
    do {
      let key = try XOnlyPublicKey(internalKey.bytes)
      let output = try key.tweaked(by: tweak.bytes).key
      guard program == .payToTaproot(Digest(output.bytes).array) else {
        throw PSBTSpendError.taprootKeyMismatch(input: index)
      }
    } catch {
      throw .taprootKeyMismatch(input: index)
    }
  }

  private func taprootTweak(of internalKey: Digest<32>, input index: Int) -> Digest<32> {
    Taproot.tweak(internalKey: internalKey.array, root: inputs[index].taprootMerkleRoot)
  }

  /// The secret for a spend by key; `nil` if the output's key is not made from this one.
  func taprootSecret(_ secret: SecretKey, program: Script, input index: Int) -> SecretKey? {
    let own = Digest(secret.xOnlyPublicKey.bytes)
    if program == .payToTaproot(own.array) { return secret }
    do {
      let tweaked = try secret.taprootTweaked(by: taprootTweak(of: own, input: index).bytes)
      let key = Digest(tweaked.xOnlyPublicKey.bytes)
      return program == .payToTaproot(key.array) ? tweaked : nil
    } catch {
      return nil
    }
  }
}
