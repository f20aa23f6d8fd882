internal import Hashing

/// Which generation of rules a script runs under.
enum ScriptVersion: Sendable {
  /// Scripts of inputs and outputs, and P2SH redeem scripts.
  case base
  /// Witness scripts of version 0 (BIP141, BIP143).
  case witnessV0
  /// Leaves of a taproot output (BIP342).
  case tapscript
}

/// What a running tapscript knows beside its script.
struct TapscriptContext: Sendable {
  /// The hash of the leaf that runs.
  let leafHash: Digest<32>
  /// The witness's annex, if it has one.
  let annex: [UInt8]?
  /// What is left of the budget that the witness's size gives for checking signatures.
  var weightLeft: Int
}
