internal import Bitcoin
internal import MockLedger
public import ScriptEngine

/// An input whose scripts do not let it spend: the step that failed, with its stack.
public struct ScriptFailure: Hashable, Sendable {
  /// Whose rules the scripts break.
  public enum Strictness: String, Hashable, Sendable {
    /// Those of every block: no block may hold the transaction.
    case consensus
    /// Those by which nodes pass on, and no others.
    case policy
  }

  /// Which input.
  public let input: Int
  /// What its scripts failed with.
  public let error: ScriptError
  /// Whose rules they break.
  public let strictness: Strictness
  /// The last step, and the failing one unless a check after all steps failed; `nil` where no
  /// script was run.
  public let step: ScriptStep?
}

extension Transaction {
  /// Judges every input whose output is known, each by itself, whatever else may be wrong.
  ///
  /// A taproot signature covers what all inputs spend, so that it needs to know all of it.
  func scriptFailures(spending outputs: [TransactionOutput?]) -> [ScriptFailure] {
    let isComplete = !outputs.contains(nil)
    let filled = outputs.map { $0 ?? TransactionOutput(value: .zero, scriptPubKey: Script([])) }
    return outputs.indices.compactMap { input in
      guard let output = outputs[input], isComplete || !output.scriptPubKey.isTaproot else {
        return nil
      }
      return scriptFailure(input, spending: filled)
    }
  }

  private func scriptFailure(
    _ input: Int, spending outputs: [TransactionOutput]
  ) -> ScriptFailure? {
    let trace = verifier(outputs, .standard).trace(input: input)
    guard let error = trace.error else { return nil }
    let isConsensus = verifier(outputs, .consensus).trace(input: input).error != nil
    return ScriptFailure(
      input: input, error: error, strictness: isConsensus ? .consensus : .policy,
      step: trace.steps.last)
  }

  private func verifier(
    _ outputs: [TransactionOutput], _ flags: VerificationFlags
  ) -> InputVerifier {
    do { return try InputVerifier(self, spentOutputs: outputs, flags: flags) } catch {
      preconditionFailure("there is one output for each input: \(error)")
    }
  }
}

extension ScriptFailure {
  /// The same as a mempool words it.
  func finding(in transaction: Transaction) -> Finding {
    Finding(
      TransactionRefusal.scripts(
        FailedScript(
          input: input, error: error, output: transaction.inputs[input].previousOutput,
          txid: transaction.txid, wtxid: transaction.wtxid)))
  }
}

extension Script {
  fileprivate var isTaproot: Bool {
    if case .witnessV1Taproot = template { true } else { false }
  }
}
