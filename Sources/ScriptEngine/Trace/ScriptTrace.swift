/// Which of an input's scripts a step belongs to.
public enum ScriptRole: String, Hashable, Sendable {
  /// The input's own script.
  case scriptSig
  /// The script of the spent output.
  case scriptPubKey
  /// The script behind a P2SH hash.
  case redeemScript
  /// What a P2WPKH program stands for: P2PKH on the witness.
  case witnessKeyHash
  /// The script behind a P2WSH hash.
  case witnessScript
  /// A leaf of a taproot output.
  case tapscript
}

/// A script's two stacks at one moment, each bottom first.
public struct ScriptStacks: Hashable, Sendable {
  /// The stack that operations work on.
  public let main: [[UInt8]]
  /// The stack that OP_TOALTSTACK puts items aside on.
  public let alternative: [[UInt8]]
}

/// What one instruction did.
public struct ScriptStep: Hashable, Sendable {
  /// Which script it stands in.
  public let role: ScriptRole
  /// Where it starts in that script.
  public let offset: Int
  /// The instruction in words.
  public let word: String
  /// Whether every branch around it is taken.
  public let isExecuted: Bool
  /// The stacks that it found.
  public let stackBefore: ScriptStacks
  /// The stacks that it left; `nil` if it failed.
  public internal(set) var stackAfter: ScriptStacks?
  /// What it failed with.
  public internal(set) var error: ScriptError?
}

/// Every step of an input's scripts, and how they ended.
public struct ScriptTrace: Hashable, Sendable {
  /// The steps in order.
  public let steps: [ScriptStep]
  /// What the input fails with; `nil` if it may spend.
  ///
  /// A failure outside of any step, such as a wrong script hash, leaves all steps without error.
  public let error: ScriptError?
}
