internal import Bitcoin
internal import Channels
internal import Simulation

/// Who has the money in the end: the answer to the question of every fork.
public enum Ending: String, CaseIterable, Hashable, Sendable {
  /// Each has what was agreed last, or can get it alone.
  case asAgreed = "as-agreed"
  /// The payer has some of what is the payee's.
  case payerTakesMore = "payer-takes-more"
  /// The payee has some of what is the payer's.
  case payeeTakesMore = "payee-takes-more"
  /// It lies where neither can reach it alone.
  case nobody

  /// Judges by what stands on the chain and by what each side can still get.
  init(_ outcome: Trace.Outcome, _ standing: Trace.Standing) {
    let isStuck =
      outcome.locked > .zero && PaymentRole.allCases.allSatisfy { standing.claimable[$0] == nil }
    if isStuck {
      self = .nobody
    } else if outcome.shortfall.payee > .zero {
      self = .payerTakesMore
    } else if outcome.shortfall.payer > .zero {
      self = outcome.locked > .zero ? .nobody : .payeeTakesMore
    } else {
      self = .asAgreed
    }
  }
}
