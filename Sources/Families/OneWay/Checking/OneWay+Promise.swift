public import Channels
public import Checker

extension OneWay {
  /// What a channel promises those who hold to the rules; the raw value is a stable identifier.
  public enum Promise: String, CaseIterable, Hashable, Sendable {
    /// The books of the ledger balance.
    case valueConserved = "value-conserved"
    /// The payer has what the latest payment that it signed leaves it.
    case payerKeepsItsShare = "payer-keeps-its-share"
    /// The payee has what it handed goods over for.
    case payeeKeepsItsShare = "payee-keeps-its-share"
    /// A side alone gets what is its own.
    case noHostage = "no-hostage"
    /// No older payment is worth more to the payee than a later one.
    case olderGainsNothing = "older-payment-gains-nothing"
    /// The chain sees no more transactions than it must.
    case fewTransactions = "few-transactions"
    /// What is refused changes nothing.
    case refusalChangesNothing = "refusal-changes-nothing"
    /// Nothing is signed twice for one payment.
    case oneTransactionPerPayment = "one-transaction-per-payment"
  }
}

extension OneWay.Promise: FamilyPromise {
  public var subject: PromiseSubject<PaymentRole> {
    switch self {
    case .valueConserved: .value
    case .payerKeepsItsShare: .share(.payer)
    case .payeeKeepsItsShare: .share(.payee)
    case .noHostage: .freedom
    case .olderGainsNothing: .everyRole
    case .fewTransactions: .noRole
    case .refusalChangesNothing: .refusal
    case .oneTransactionPerPayment: .signatures
    }
  }

  /// The promise in one sentence.
  public var sentence: String {
    switch self {
    case .valueConserved:
      "All outputs together hold what was mined, and the two sides no more than they began with."
    case .payerKeepsItsShare:
      "An honest payer never ends with less than the latest payment that it signed leaves it."
    case .payeeKeepsItsShare:
      """
      An honest payee never ends with less than the latest payment that it accepted, and at most \
      one unit of goods is ever unpaid.
      """
    case .noHostage: "From wherever it is, an honest side alone can get what is its own."
    case .olderGainsNothing:
      "No close on the chain gives the payee more than the latest payment, nor an honest one less."
    case .fewTransactions:
      "A channel that is closed leaves two transactions on the chain, with a kick-off three."
    case .refusalChangesNothing: "A message that is refused changes nothing."
    case .oneTransactionPerPayment:
      "An honest side, restarted or not, never signs two different things for one payment."
    }
  }
}
