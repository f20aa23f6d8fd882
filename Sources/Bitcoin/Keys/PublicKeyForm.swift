public import Secp256k1

/// The form of a public key in scripts; the hashes of the two forms differ.
public enum PublicKeyForm: Hashable, Sendable {
  /// 33 bytes, the only form that witnesses allow.
  case compressed
  /// 65 bytes, in use until 2012.
  case uncompressed
}

extension PublicKey {
  /// The key's bytes in one of its forms.
  public func bytes(_ form: PublicKeyForm) -> [UInt8] {
    switch form {
    case .compressed: compressed
    case .uncompressed: uncompressed
    }
  }
}
