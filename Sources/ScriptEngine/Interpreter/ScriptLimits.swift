/// The bounds that every script keeps.
enum ScriptLimits {
  /// The most operations above OP_16, and keys of OP_CHECKMULTISIG, in a script before tapscript.
  static let operations = 201
  /// The most items on both stacks.
  static let stackItems = 1_000
  /// The most keys of OP_CHECKMULTISIG.
  static let multisigKeys = 20
  /// What each checked signature takes from a tapscript's budget.
  static let weightPerSignature = 50
}
