/// The limits that only the interpreter needs; `Script` has those that others need too.
enum ScriptLimits {
  /// The most operations above OP_16, and keys of OP_CHECKMULTISIG, in a script before tapscript.
  static let operations = 201
  /// The weight that each checked signature takes from a tapscript's budget.
  static let weightPerSignature = 50
}
