internal import Bitcoin
internal import Dispatch
internal import ScriptEngine

/// A transaction of a block whose scripts are to be run.
struct ScriptCheck: Sendable {
  /// Its index in the block.
  let number: Int
  let transaction: NamedTransaction
  let spentOutputs: [TransactionOutput]
}

/// The first failure among many checks.
struct FailedCheck: Sendable {
  let check: ScriptCheck
  let input: FailedInput

  var spendFault: BlockConnectionError.SpendFault {
    let transaction = check.transaction
    return BlockConnectionError.SpendFault(
      txid: transaction.txid, wtxid: transaction.wtxid, input: input.index,
      output: transaction.transaction.inputs[input.index].previousOutput, error: input.error)
  }
}

extension ScriptMemory {
  /// Receives the checks from the code that finds them.
  typealias Hand = (ScriptCheck) -> Void

  /// Runs checks on all cores while more are being found; the first failure in block order decides.
  func firstFailure(
    ofAbout count: Int, flags: VerificationFlags, find: (Hand) -> Void
  ) -> FailedCheck? {
    guard count >= 8 else { return firstFailureInTurn(flags, find) }
    let queue = ScriptCheckQueue(workers: Self.workers)
    withoutActuallyEscaping(find) { find in
      // Called only by the one thread that claims it, and returned from before all threads end.
      nonisolated(unsafe) let find = find
      DispatchQueue.concurrentPerform(iterations: Self.workers) { _ in
        if queue.claimFinding() { handOver(to: queue, find) }
        runChecks(of: queue, flags)
      }
    }
    return queue.failed
  }

  private func runChecks(of queue: ScriptCheckQueue, _ flags: VerificationFlags) {
    while let batch = queue.take() {
      for check in batch { failure(of: check, flags: flags).map(queue.report) }
    }
  }

  /// More workers than cores: superfluous ones find no work.
  private static var workers: Int { 64 }

  private func firstFailureInTurn(
    _ flags: VerificationFlags, _ find: (Hand) -> Void
  ) -> FailedCheck? {
    var checks: [ScriptCheck] = []
    find { checks.append($0) }
    for check in checks {
      if let failed = failure(of: check, flags: flags) { return failed }
    }
    return nil
  }

  private func handOver(to queue: ScriptCheckQueue, _ find: (Hand) -> Void) {
    var batch: [ScriptCheck] = []
    find { check in
      batch.append(check)
      guard batch.count == 2 else { return }
      queue.add(batch)
      batch = []
    }
    if !batch.isEmpty { queue.add(batch) }
    queue.close()
  }

  private func failure(of check: ScriptCheck, flags: VerificationFlags) -> FailedCheck? {
    do {
      try verify(check.transaction, spending: check.spentOutputs, flags: flags)
      return nil
    } catch {
      return FailedCheck(check: check, input: error)
    }
  }
}
