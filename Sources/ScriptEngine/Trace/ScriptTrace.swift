/// The script of an input that a step belongs to.
public enum ScriptRole: String, Hashable, Sendable {
  /// The input's own script.
  case scriptSig
  /// The script of the spent output.
  case scriptPubKey
  /// The redeem script of a P2SH output.
  case redeemScript
  /// The P2PKH script that a P2WPKH program stands for.
  case witnessKeyHash
  /// The witness script of a P2WSH output.
  case witnessScript
  /// A leaf of a taproot output.
  case tapscript
}

/// The two stacks of a script at one step, each bottom first.
public struct ScriptStacks: Hashable, Sendable {
  /// The stack that operations work on.
  public let main: [[UInt8]]
  /// The stack to which OP_TOALTSTACK moves items.
  public let alternative: [[UInt8]]
}

/// One instruction of a script, with the stacks before and after it.
public struct ScriptStep: Hashable, Sendable {
  /// The script that holds it.
  public let role: ScriptRole
  /// Its offset in that script.
  public let offset: Int
  /// The instruction as Bitcoin Core's `asm` shows it.
  public let word: String
  /// Whether every branch around it is taken.
  public let isExecuted: Bool
  /// The stacks before it.
  public let stackBefore: ScriptStacks
  /// The stacks after it; `nil` if it failed.
  public internal(set) var stackAfter: ScriptStacks?
  /// The error that it failed with.
  public internal(set) var error: ScriptError?
}

/// Every step of an input's scripts, and their verdict.
public struct ScriptTrace: Hashable, Sendable {
  /// The steps in order.
  public let steps: [ScriptStep]
  /// The error that the input fails with; `nil` if it may spend.
  ///
  /// After a failure outside of any step, such as a wrong script hash, no step has an error.
  public let error: ScriptError?
}
