public import Bitcoin

/// Judges whether the inputs of one transaction may spend what they spend.
///
/// It computes once what all inputs share, and is a value: inputs can be judged in parallel.
public struct InputVerifier: Sendable {
  private let hasher: SignatureHasher
  private let flags: VerificationFlags

  /// Takes a transaction and the outputs that its inputs spend, one for each input, in order.
  public init(
    _ transaction: Transaction, spentOutputs: [TransactionOutput],
    flags: VerificationFlags = .standard
  ) throws(InputVerifierError) {
    guard spentOutputs.count == transaction.inputs.count else {
      throw .spentOutputCount(expected: transaction.inputs.count, found: spentOutputs.count)
    }
    hasher = SignatureHasher(transaction, spentOutputs: spentOutputs)
    self.flags = flags
  }

  /// Confirms that an input may spend its output.
  public func verify(input: Int) throws(ScriptError) {
    try verify(input: input, recorder: nil)
  }

  /// Judges every input in order, up to the first that fails.
  public func verifyAll() throws(FailedInput) {
    for input in hasher.transaction.inputs.indices {
      do { try verify(input: input) } catch { throw FailedInput(index: input, error: error) }
    }
  }

  /// Runs an input's scripts and keeps every step.
  public func trace(input: Int) -> ScriptTrace {
    let recorder = TraceRecorder()
    do {
      try verify(input: input, recorder: recorder)
      return ScriptTrace(steps: recorder.steps, error: nil)
    } catch {
      return ScriptTrace(steps: recorder.steps(endingWith: error), error: error)
    }
  }

  private func verify(input: Int, recorder: TraceRecorder?) throws(ScriptError) {
    precondition(hasher.transaction.inputs.indices.contains(input), "there is no such input")
    let environment = ScriptEnvironment(
      flags: flags, checker: SignatureChecker(hasher: hasher, input: input), recorder: recorder)
    let spend = Spend(
      input: hasher.transaction.inputs[input],
      scriptPubKey: hasher.spentOutputs[input].scriptPubKey, environment: environment)
    try spend.verify()
  }
}

/// Why a transaction cannot be judged at all.
public enum InputVerifierError: Error, Equatable, Sendable {
  /// Each input needs the output that it spends; this many were given.
  case spentOutputCount(expected: Int, found: Int)
}

/// The first input of a transaction that may not spend its output, and why.
public struct FailedInput: Error, Hashable, Sendable {
  /// The index of the input.
  public let index: Int
  /// The error of its scripts.
  public let error: ScriptError
}
