public import ScriptEngine

/// What is not standard about how a transaction spends: Bitcoin Core's `ValidateInputsStandardness`.
public enum NonstandardInputs: Error, Hashable, Sendable {
  /// All scripts but witnesses may make a node check too many signatures (BIP54).
  case legacySignatureOperations(Int, limit: Int)
  /// The output that is spent has none of the known forms.
  case unknownScript(input: Int)
  /// The output that is spent is a witness program without a meaning.
  case undefinedWitnessProgram(input: Int)
  /// The script of an input that spends a P2SH output fails by itself.
  case scriptSigMalformed(input: Int, ScriptError)
  /// The input does not show the script behind a P2SH hash.
  case redeemScriptMissing(input: Int)
  /// The script behind a P2SH hash may make a node check too many signatures.
  case redeemScriptOperations(input: Int, operations: Int, limit: Int)

  /// What Bitcoin Core adds to `bad-txns-nonstandard-inputs`.
  public var rejectDetail: String {
    switch self {
    case .legacySignatureOperations: "non-witness sigops exceed bip54 limit"
    case .unknownScript(let input): "input \(input) script unknown"
    case .undefinedWitnessProgram(let input): "input \(input) witness program is undefined"
    case .scriptSigMalformed(let input, let error):
      "p2sh scriptsig malformed (input \(input): \(error.coreText))"
    case .redeemScriptMissing(let input): "input \(input) P2SH redeemscript missing"
    case .redeemScriptOperations(let input, let operations, let limit):
      "p2sh redeemscript sigops exceed limit (input \(input): \(operations) > \(limit))"
    }
  }
}
