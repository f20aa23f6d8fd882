/// The script rules in force: consensus activated some over the years, policy adds others.
public struct VerificationFlags: OptionSet, Hashable, Sendable {
  /// One bit for each rule; the positions of the bits have no meaning outside.
  public let rawValue: UInt32

  /// Takes the bits.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// A script of P2SH's form also runs its redeem script (BIP16).
  public static let p2sh = VerificationFlags(rawValue: 1 << 0)
  /// Signatures and keys must have a defined encoding.
  public static let strictEncoding = VerificationFlags(rawValue: 1 << 1)
  /// Signatures must be strict DER (BIP66).
  public static let strictDER = VerificationFlags(rawValue: 1 << 2)
  /// Signatures must have the lower of their two S values.
  public static let lowS = VerificationFlags(rawValue: 1 << 3)
  /// The extra item of OP_CHECKMULTISIG must be empty (BIP147).
  public static let nullDummy = VerificationFlags(rawValue: 1 << 4)
  /// The scriptSig must only push.
  public static let signaturePushOnly = VerificationFlags(rawValue: 1 << 5)
  /// Pushes and numbers must be in their shortest form.
  public static let minimalData = VerificationFlags(rawValue: 1 << 6)
  /// Reserved OP_NOPs must not be executed.
  public static let discourageUpgradableNops = VerificationFlags(rawValue: 1 << 7)
  /// Exactly one item must be left at the end.
  public static let cleanStack = VerificationFlags(rawValue: 1 << 8)
  /// OP_CHECKLOCKTIMEVERIFY has its meaning (BIP65).
  public static let checkLockTimeVerify = VerificationFlags(rawValue: 1 << 9)
  /// OP_CHECKSEQUENCEVERIFY has its meaning (BIP112).
  public static let checkSequenceVerify = VerificationFlags(rawValue: 1 << 10)
  /// Witness programs have their meaning (BIP141).
  public static let witness = VerificationFlags(rawValue: 1 << 11)
  /// Witness versions without meaning must not be spent.
  public static let discourageUpgradableWitnessProgram = VerificationFlags(rawValue: 1 << 12)
  /// OP_IF in segwit version 0 must decide by empty or 01.
  public static let minimalIf = VerificationFlags(rawValue: 1 << 13)
  /// A signature that is not valid must be empty (BIP146).
  public static let nullFail = VerificationFlags(rawValue: 1 << 14)
  /// Keys in segwit version 0 must be compressed.
  public static let witnessPublicKeyType = VerificationFlags(rawValue: 1 << 15)
  /// Nothing may have to be removed from the script that a signature signs.
  public static let constantScriptCode = VerificationFlags(rawValue: 1 << 16)
  /// Taproot and tapscript have their meaning (BIP341, BIP342).
  public static let taproot = VerificationFlags(rawValue: 1 << 17)
  /// Leaf versions without meaning must not be spent.
  public static let discourageUpgradableTaprootVersion = VerificationFlags(rawValue: 1 << 18)
  /// Tapscripts with an OP_SUCCESS must not be spent.
  public static let discourageOpSuccess = VerificationFlags(rawValue: 1 << 19)
  /// Tapscript keys of a length without meaning must not be used.
  public static let discourageUpgradablePublicKeyType = VerificationFlags(rawValue: 1 << 20)

  /// The rules of consensus, which every block must keep.
  public static let consensus: VerificationFlags = [
    .p2sh, .strictDER, .nullDummy, .checkLockTimeVerify, .checkSequenceVerify, .witness, .taproot,
  ]

  /// The rules of the mempool: consensus and policy.
  public static let standard: VerificationFlags = [
    .consensus, .strictEncoding, .lowS, .minimalData, .discourageUpgradableNops, .cleanStack,
    .minimalIf, .nullFail, .discourageUpgradableWitnessProgram, .witnessPublicKeyType,
    .constantScriptCode, .discourageUpgradableTaprootVersion, .discourageOpSuccess,
    .discourageUpgradablePublicKeyType,
  ]
}
