/// What is not standard about how a transaction spends: Bitcoin Core's `AreInputsStandard`.
public enum NonstandardInputs: Error, Hashable, Sendable {
  /// All scripts but witnesses may make a node check too many signatures (BIP54).
  case legacySignatureOperations(Int, limit: Int)
  /// The output that is spent has none of the known forms.
  case unknownScript(input: Int)
  /// The output that is spent is a witness program without a meaning.
  case undefinedWitnessProgram(input: Int)
  /// The input does not show the script behind a P2SH hash.
  case redeemScriptMissing(input: Int)
  /// The script behind a P2SH hash may make a node check too many signatures.
  case redeemScriptOperations(input: Int, operations: Int, limit: Int)
}
