internal import Bitcoin
package import Secp256k1

extension PublicKeyError {
  package var words: String {
    switch self {
    case .wrongLength(let count): "a public key does not have \(counted(count, "byte"))"
    case .wrongPrefix(let byte):
      "a public key of this length does not start with 0x\(Hex.encode([byte]))"
    case .notOnCurve: "it is no point of the curve"
    case .parityContradictsPrefix: "its first byte says another parity than its last"
    }
  }
}

extension SecretKeyError {
  package var words: String {
    switch self {
    case .wrongLength(let count): "a secret key does not have \(counted(count, "byte"))"
    case .zero: "zero is no secret key"
    case .notBelowCurveOrder: "a secret key is below the order of the curve"
    }
  }
}

extension SignatureError {
  package var words: String {
    switch self {
    case .wrongLength(let count): "a signature does not have \(counted(count, "byte"))"
    case .notDER: "it breaks the rules of DER"
    case .notBelowCurveOrder: "R or S is not below the order of the curve"
    case .tagMissing(let offset): "no integer and no sequence starts at byte \(offset)"
    case .truncated(let offset): "what starts at byte \(offset) is longer than the rest"
    case .lengthTooLarge(let offset): "the length at byte \(offset) is beyond measure"
    }
  }
}
