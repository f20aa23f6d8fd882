public import Channels
public import Checker

extension Timelock {
  /// What a channel promises those who hold to the rules; the raw value is a stable identifier.
  public enum Promise: String, CaseIterable, Hashable, Sendable {
    /// The books of the ledger balance.
    case valueConserved = "value-conserved"
    /// The payer has what the latest state that it signed gives it.
    case payerKeepsItsShare = "payer-keeps-its-share"
    /// The payee has what it released goods for.
    case payeeKeepsItsShare = "payee-keeps-its-share"
    /// A side alone gets what is its own.
    case noHostage = "no-hostage"
    /// No older state wins.
    case noStaleState = "no-stale-state"
    /// The chain sees two transactions.
    case twoTransactions = "two-transactions"
    /// What is refused changes nothing.
    case refusalChangesNothing = "refusal-changes-nothing"
    /// Nothing is signed twice for one state.
    case oneTransactionPerState = "one-transaction-per-state"
  }
}

extension Timelock.Promise: FamilyPromise {
  public var subject: PromiseSubject<PaymentRole> {
    switch self {
    case .valueConserved: .value
    case .payerKeepsItsShare: .share(.payer)
    case .payeeKeepsItsShare: .share(.payee)
    case .noHostage: .freedom
    case .noStaleState: .everyRole
    case .twoTransactions: .noRole
    case .refusalChangesNothing: .refusal
    case .oneTransactionPerState: .signatures
    }
  }

  /// The promise in one sentence.
  public var sentence: String {
    switch self {
    case .valueConserved:
      "All outputs together hold what was mined, and the two sides no more than they began with."
    case .payerKeepsItsShare:
      "An honest payer never ends with less than the latest state that it signed gives it."
    case .payeeKeepsItsShare:
      """
      An honest payee never ends with less than the latest state for which it released goods, \
      and at most one unit of goods is ever unpaid.
      """
    case .noHostage: "From wherever it is, an honest side alone can get what is its own."
    case .noStaleState:
      "No older state on the chain gives an honest side less than a later one that it holds."
    case .twoTransactions: "A channel that is closed leaves exactly two transactions on the chain."
    case .refusalChangesNothing: "A message that is refused changes nothing."
    case .oneTransactionPerState:
      "An honest side, restarted or not, never signs two different transactions for one state."
    }
  }
}
