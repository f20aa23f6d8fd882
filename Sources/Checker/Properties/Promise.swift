internal import Channels

/// What a channel promises whoever holds to the rules; the raw value is a stable identifier.
public enum Promise: String, CaseIterable, Hashable, Sendable {
  case valueConserved = "value-conserved"
  case payerKeepsItsShare = "payer-keeps-its-share"
  case payeeKeepsItsShare = "payee-keeps-its-share"
  case noHostage = "no-hostage"
  case noStaleState = "no-stale-state"
  case twoTransactions = "two-transactions"
  case refusalChangesNothing = "refusal-changes-nothing"
  case oneTransactionPerState = "one-transaction-per-state"

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

  /// Whether a situation keeps it.
  func isKept(in situation: Situation, _ judge: Judge) -> Bool {
    isKept(despite: situation.flaws) && judge.keeps(self, in: situation)
  }

  /// Whether it is kept where this was seen in single moves.
  func isKept(despite flaws: Flaws) -> Bool {
    switch self {
    case .valueConserved, .payerKeepsItsShare, .payeeKeepsItsShare, .noHostage, .noStaleState,
      .twoTransactions:
      true
    case .refusalChangesNothing: !flaws.contains(.changedByRefusal)
    case .oneTransactionPerState: !flaws.contains(.signedTwice)
    }
  }

  /// Tells it from the others.
  var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
