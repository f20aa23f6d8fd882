internal import Bitcoin
internal import Secp256k1

/// The encodings that signatures and keys must have before they are verified.
enum SignatureRules {
  static func check(signature: [UInt8], flags: VerificationFlags) throws(ScriptError) {
    guard !signature.isEmpty else { return }
    let demandsDER: VerificationFlags = [.strictDER, .lowS, .strictEncoding]
    if !flags.isDisjoint(with: demandsDER) {
      guard SignatureEncoding.isStrictDER(signature) else { throw .signatureDER }
    }
    if flags.contains(.lowS) {
      guard isLowS(signature) else { throw .signatureHighS }
    }
    if flags.contains(.strictEncoding) {
      guard SignatureEncoding.hasDefinedHashType(signature) else { throw .signatureHashType }
    }
  }

  static func check(
    key: [UInt8], flags: VerificationFlags, version: ScriptVersion
  ) throws(ScriptError) {
    if flags.contains(.strictEncoding) {
      guard isCompressed(key) || isUncompressed(key) else { throw .publicKeyType }
    }
    if flags.contains(.witnessPublicKeyType), version == .witnessV0 {
      guard isCompressed(key) else { throw .witnessPublicKeyType }
    }
  }

  private static func isCompressed(_ key: [UInt8]) -> Bool {
    key.count == 33 && (key[0] == 2 || key[0] == 3)
  }

  private static func isUncompressed(_ key: [UInt8]) -> Bool {
    key.count == 65 && key[0] == 4
  }

  /// Whether the signature has a low S.
  ///
  /// Numbers out of range are read as zeros, whose S is low: such a signature fails later, when it
  /// is verified. Strict DER was checked before, so that it can always be read.
  private static func isLowS(_ signature: [UInt8]) -> Bool {
    do {
      return try ECDSASignature(laxDER: signature.span.extracting(droppingLast: 1)).isLowS
    } catch {
      return false
    }
  }
}
