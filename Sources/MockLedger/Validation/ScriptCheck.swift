internal import Bitcoin
internal import Dispatch
internal import ScriptEngine
internal import Synchronization

/// A transaction of a block whose scripts are to be run.
struct ScriptCheck: Sendable {
  /// Its number in the block.
  let number: Int
  let transaction: NamedTransaction
  let spentOutputs: [TransactionOutput]
}

/// The first of many checks that failed.
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
  /// Runs the checks on all cores; the first in order that fails decides.
  func firstFailure(of checks: [ScriptCheck], flags: VerificationFlags) -> FailedCheck? {
    guard checks.count > 1 else { return checks.first.flatMap { failure(of: $0, flags: flags) } }
    let first = Mutex<FailedCheck?>(nil)
    DispatchQueue.concurrentPerform(iterations: checks.count) { index in
      guard let failed = failure(of: checks[index], flags: flags) else { return }
      first.withLock { known in
        if failed.check.number < known?.check.number ?? .max { known = failed }
      }
    }
    return first.withLock { $0 }
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
