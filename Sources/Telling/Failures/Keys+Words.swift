package import Bitcoin

extension WIFError {
  package var words: String {
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
  package var words: String {
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

extension DerivationError {
  package var words: String {
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
  package var words: String {
    switch self {
    case .indexMissing(let offset): "an index is missing at offset \(offset) of the path"
    case .notAnIndex(let offset): "what starts at offset \(offset) of the path is no index"
    case .indexTooLarge(let offset):
      "the index at offset \(offset) of the path is not below 2147483648; for hardened ones,"
        + " write 0h and not 2147483648"
    }
  }
}

extension KeyExpressionError {
  /// What is wrong with a key; offsets count from the key's first character.
  package var words: String {
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
  package var words: String {
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
