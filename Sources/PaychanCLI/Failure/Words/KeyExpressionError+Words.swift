internal import Bitcoin
internal import Secp256k1

extension KeyExpressionError {
  /// What is wrong with a key; offsets count from the key's first character.
  var words: String {
    switch self {
    case .keyMissing: "it is empty"
    case .originNotClosed: "its '[' has no ']'"
    case .originNotOpened: "its ']' has no '[' at the start"
    case .repeatedOrigin(let offset): "it has a second ']' \(offset) characters on"
    case .fingerprintLength(let count):
      "its fingerprint has \(counted(count, "character")) and not 8"
    case .fingerprint(let error): "its fingerprint is not hexadecimal: \(error.words)"
    case .path(let error): error.words
    case .pathOfSingleKey: "it has a path and no children: only xpub, tpub and their like have"
    case .notAKey(let error): "it is neither hexadecimal nor base58: \(error.words)"
    case .publicKey(let error): error.words
    case .hybrid: "it starts with 6 or 7, which descriptors do not allow; write it with 2 or 3"
    case .uncompressed: "it has 65 bytes, which segwit does not allow; write it with 33"
    case .wif(let error): error.words
    case .extendedKey(let error): error.words
    case .notSupported(let feature): feature.words
    }
  }
}

extension UnsupportedDescriptor {
  var words: String {
    let (what, number) =
      switch self {
      case .multipath: ("several paths at once, '<0;1>',", 389)
      case .musig: ("'musig'", 390)
      case .combo: ("'combo'", 384)
      case .scriptTree: ("a tree of scripts in 'tr'", 386)
      case .tapscriptMultisig: ("'multi_a'", 387)
      }
    return "\(what) (BIP\(number)) is not supported here"
  }
}
