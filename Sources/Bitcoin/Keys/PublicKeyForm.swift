public import Secp256k1

/// In which of its two forms a public key stands in scripts; the hashes of the two differ.
public enum PublicKeyForm: Hashable, Sendable {
  /// 33 bytes, the only form that witnesses take.
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
