extension VerificationFlags {
  /// Bitcoin Core's name for each flag, as its tests write them.
  public static let names: [(name: String, flag: VerificationFlags)] = [
    ("P2SH", .p2sh),
    ("STRICTENC", .strictEncoding),
    ("DERSIG", .strictDER),
    ("LOW_S", .lowS),
    ("NULLDUMMY", .nullDummy),
    ("SIGPUSHONLY", .signaturePushOnly),
    ("MINIMALDATA", .minimalData),
    ("DISCOURAGE_UPGRADABLE_NOPS", .discourageUpgradableNops),
    ("CLEANSTACK", .cleanStack),
    ("CHECKLOCKTIMEVERIFY", .checkLockTimeVerify),
    ("CHECKSEQUENCEVERIFY", .checkSequenceVerify),
    ("WITNESS", .witness),
    ("DISCOURAGE_UPGRADABLE_WITNESS_PROGRAM", .discourageUpgradableWitnessProgram),
    ("MINIMALIF", .minimalIf),
    ("NULLFAIL", .nullFail),
    ("WITNESS_PUBKEYTYPE", .witnessPublicKeyType),
    ("CONST_SCRIPTCODE", .constantScriptCode),
    ("TAPROOT", .taproot),
    ("DISCOURAGE_UPGRADABLE_TAPROOT_VERSION", .discourageUpgradableTaprootVersion),
    ("DISCOURAGE_OP_SUCCESS", .discourageOpSuccess),
    ("DISCOURAGE_UPGRADABLE_PUBKEYTYPE", .discourageUpgradablePublicKeyType),
  ]

  /// Takes one of Bitcoin Core's names; `nil` for a name that it does not have.
  public init?(name: some StringProtocol) {
    guard let match = Self.names.first(where: { $0.name == name }) else { return nil }
    self = match.flag
  }
}
