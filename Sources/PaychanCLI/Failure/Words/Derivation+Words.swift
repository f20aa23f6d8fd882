internal import Bitcoin
internal import Secp256k1

extension DerivationError {
  var words: String {
    switch self {
    case .hardenedFromPublicKey(let index): "child \(index) needs the secret key"
    case .tooDeep: "the key is 255 generations below its master key already"
    case .unusable(let index): "child \(index) is no key; take another index"
    case .indexTooLarge(let index): "indices are below 2147483648, and \(index) is not"
    case .unusableTweak: "the key cannot be tweaked for taproot; take another index"
    }
  }
}

extension DerivationPathError {
  /// What is wrong with a path; offsets count from where the caller says.
  var words: String {
    switch self {
    case .indexMissing(let offset): "an index is missing at offset \(offset) of the path"
    case .notAnIndex(let offset): "what starts at offset \(offset) of the path is no index"
    case .indexTooLarge(let offset):
      "the index at offset \(offset) of the path is not below 2147483648; for hardened ones,"
        + " write 0h and not 2147483648"
    }
  }
}
