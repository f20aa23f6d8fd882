/// The limits of scripts that consensus shares with policy, descriptors and PSBTs.
extension Script {
  /// The longest script that may run, outside of taproot.
  public static let maximumSize = 10_000
  /// The longest item that a script may push or be given, outside of taproot.
  public static let maximumItemSize = 520
  /// The most items on a script's two stacks together.
  public static let maximumStackItems = 1_000
  /// The most keys of OP_CHECKMULTISIG.
  public static let maximumMultisigKeys = 20
}
