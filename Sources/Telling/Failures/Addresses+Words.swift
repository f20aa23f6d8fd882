package import Bitcoin

extension AddressError {
  package var words: String {
    switch self {
    case .otherNetwork(let networks):
      "it is for \(either(networks)); pass --network \(networks[0].rawValue)"
    case .base58(let error): error.words
    case .wrongLength(let count): "it holds \(counted(count, "byte")), and an address 21"
    case .unknownVersion(let byte):
      "it is base58 that starts with 0x\(Hex.encode([byte])), as no address does"
    case .bech32(let error): error.words
    case .unknownPrefix(let prefix): "no chain has the prefix '\(prefix)'"
    case .versionMissing: "nothing stands between prefix and checksum"
    case .wrongVariant(let variant, let version):
      "its checksum is that of \(variant.name), which is wrong for witness version \(version)"
    case .padding(let error): error.words
    case .program(let error): error.words
    }
  }
}

extension WitnessProgramError {
  package var words: String {
    switch self {
    case .version(let version): "its witness version is \(version), and the last one is 16"
    case .length(let count): "its program has \(counted(count, "byte")) and not 2 to 40"
    case .lengthForVersion0(let count):
      "its program has \(counted(count, "byte")), and in version 0 it has 20 or 32"
    }
  }
}
