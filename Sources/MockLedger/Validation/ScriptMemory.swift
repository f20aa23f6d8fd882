internal import Bitcoin
internal import ScriptEngine
internal import Synchronization

/// Remembers which transactions' scripts were found valid, for all copies of a ledger together.
///
/// The wtxid determines everything that the scripts see: the spent outputs are determined by the
/// txids of their transactions. So a result stays valid, and sharing it between copies changes only
/// how long their answers take.
final class ScriptMemory: Sendable {
  private struct Question: Hashable {
    let transaction: Wtxid
    let flags: VerificationFlags
  }

  /// Beyond this many results the older half is dropped.
  private let capacity: Int
  private let known = Mutex(Generations())

  private struct Generations {
    var younger: [Question: FailedInput?] = [:]
    var older: [Question: FailedInput?] = [:]

    func answer(to question: Question) -> FailedInput?? { younger[question] ?? older[question] }
  }

  init(capacity: Int = 1 << 16) {
    self.capacity = capacity
  }

  /// Confirms that every input may spend its output, unless that is already known.
  func verify(
    _ transaction: NamedTransaction, spending outputs: [TransactionOutput],
    flags: VerificationFlags
  ) throws(FailedInput) {
    let question = Question(transaction: transaction.wtxid, flags: flags)
    if let answer = recall(question) {
      if let answer { throw answer }
      return
    }
    let answer = Self.judge(transaction.transaction, outputs, flags)
    remember(question, answer)
    if let answer { throw answer }
  }

  private static func judge(
    _ transaction: Transaction, _ outputs: [TransactionOutput], _ flags: VerificationFlags
  ) -> FailedInput? {
    let verifier: InputVerifier
    do {
      verifier = try InputVerifier(transaction, spentOutputs: outputs, flags: flags)
    } catch {
      preconditionFailure("the outputs of all inputs were looked up before")
    }
    do {
      try verifier.verifyAll()
      return nil
    } catch {
      return error
    }
  }

  private func recall(_ question: Question) -> FailedInput?? {
    known.withLock { known in
      if let answer = known.answer(to: question) { return answer }
      // A result for more rules holds for fewer.
      let stricter = Question(transaction: question.transaction, flags: .standard)
      guard question.flags.isStrictSubset(of: .standard),
        let answer = known.answer(to: stricter), answer == nil
      else { return nil }
      return .some(nil)
    }
  }

  private func remember(_ question: Question, _ answer: FailedInput?) {
    known.withLock { known in
      if known.younger.count >= capacity / 2 {
        known.older = known.younger
        known.younger = [:]
      }
      known.younger[question] = .some(answer)
    }
  }
}
