internal import Bitcoin
internal import Secp256k1

extension PublicKeyError {
  var words: String {
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
  var words: String {
    switch self {
    case .wrongLength(let count): "a secret key does not have \(counted(count, "byte"))"
    case .zero: "zero is no secret key"
    case .notBelowCurveOrder: "a secret key is below the order of the curve"
    }
  }
}

extension WIFError {
  var words: String {
    switch self {
    case .base58(let error): error.words
    case .wrongLength(let count):
      "it holds \(counted(count, "byte")), and no key in base58 has that many"
    case .unknownVersion(let byte): "no chain's secret keys start with 0x\(Hex.encode([byte]))"
    case .otherNetwork(let networks):
      "it is a secret key for \(either(networks)); pass --network \(networks[0].rawValue)"
    case .unknownMark(let byte): "its last byte is 0x\(Hex.encode([byte])) instead of 0x01"
    case .secretKey(let error): error.words
    }
  }
}

extension ExtendedKeyError {
  var words: String {
    switch self {
    case .base58(let error): error.words
    case .wrongLength(let count): "it holds \(counted(count, "byte")), and an extended key 78"
    case .unknownVersion: "no chain's extended keys start so"
    case .otherNetwork(let networks):
      "it is an extended key for \(either(networks)); pass --network \(networks[0].rawValue)"
    case .isSecret: "it is secret, and a public one is wanted"
    case .isPublic: "it is public, and a secret one is wanted"
    case .masterWithParent: "it is a master key that names a parent"
    case .masterWithIndex: "it is a master key that is some child of its parent"
    case .secretKeyPrefix: "the byte before its secret is not zero"
    case .secretKey(let error): error.words
    case .publicKey(let error): error.words
    }
  }
}
