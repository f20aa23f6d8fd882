internal import Secp256k1

extension SignatureError {
  var words: String {
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
