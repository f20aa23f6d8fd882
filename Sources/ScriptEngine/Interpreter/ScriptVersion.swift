internal import Hashing

/// The version of the rules under which a script runs.
enum ScriptVersion: Sendable {
  /// Scripts of inputs and outputs, and P2SH redeem scripts.
  case base
  /// Witness scripts of version 0 (BIP141, BIP143).
  case witnessV0
  /// Leaves of a taproot output (BIP342).
  case tapscript
}

/// The context of a running tapscript.
struct TapscriptContext: Sendable {
  /// The hash of the leaf that runs.
  let leafHash: Digest<32>
  /// The witness's annex, if it has one.
  let annex: [UInt8]?
  /// The rest of the budget for checking signatures, which the witness's size gives.
  var weightLeft: Int
}
