extension Network {
  /// The prefix of addresses for witness programs.
  public var bech32Prefix: String {
    switch self {
    case .mainnet: "bc"
    case .testnet, .signet: "tb"
    case .regtest: "bcrt"
    }
  }

  /// Whether texts in base58 have mainnet's bytes; all other chains share theirs.
  private var isMainnet: Bool { self == .mainnet }

  /// The byte before the hash in the address of a key.
  var publicKeyHashVersion: UInt8 { isMainnet ? 0x00 : 0x6f }

  /// The byte before the hash in the address of a script.
  var scriptHashVersion: UInt8 { isMainnet ? 0x05 : 0xc4 }

  /// The byte before a secret key in WIF.
  var secretKeyVersion: UInt8 { isMainnet ? 0x80 : 0xef }

  /// The four bytes before an extended secret key: `xprv` or `tprv`.
  var extendedSecretKeyVersion: UInt32 { isMainnet ? 0x0488_ade4 : 0x0435_8394 }

  /// The four bytes before an extended public key: `xpub` or `tpub`.
  var extendedPublicKeyVersion: UInt32 { isMainnet ? 0x0488_b21e : 0x0435_87cf }

  /// The chains whose texts have this prefix, in the order in which `Network` names them.
  static func having<Prefix: Equatable>(
    _ prefix: Prefix, as kind: (Network) -> Prefix
  ) -> [Network] {
    allCases.filter { kind($0) == prefix }
  }
}
