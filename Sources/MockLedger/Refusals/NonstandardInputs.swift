public import ScriptEngine

/// A spend that is not standard: Bitcoin Core's `ValidateInputsStandardness`.
public enum NonstandardInputs: Error, Hashable, Sendable {
  /// The signature checks outside of witnesses exceed the limit (BIP54).
  case legacySignatureOperations(Int, limit: Int)
  /// The spent output has no known form.
  case unknownScript(input: Int)
  /// The spent output is a witness program of a version without meaning.
  case undefinedWitnessProgram(input: Int)
  /// The scriptSig of an input that spends a P2SH output fails by itself.
  case scriptSigMalformed(input: Int, ScriptError)
  /// The input does not show the redeem script of a P2SH output.
  case redeemScriptMissing(input: Int)
  /// The signature checks of a redeem script exceed the limit.
  case redeemScriptOperations(input: Int, operations: Int, limit: Int)

  /// The detail that Bitcoin Core adds to `bad-txns-nonstandard-inputs`.
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
