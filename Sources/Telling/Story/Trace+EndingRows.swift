internal import Bitcoin
internal import Channels
internal import Simulation

extension Trace {
  /// What each side has at the end, and what it took.
  var endingRows: [(String, Line)] {
    [
      ("payer", result(.payer)), ("payee", result(.payee)),
      ("agreed", Line(steps.last?.standing.agreedWords ?? "")),
      ("goods", "worth \(outcome.goods.words) handed over"), ("chain", Line(chainWords)),
      ("unused", Line(unusedWords)), ("fees", "\(fees) sat"), ("locked", Line(lockedWords)),
    ]
  }

  private func result(_ role: PaymentRole) -> Line {
    let change = outcome.change[role]
    let sign = change > 0 ? "+" : ""
    let shortfall = outcome.shortfall[role]
    let cost: Line =
      shortfall == .zero
      ? "\("no shortfall", .good)" : "\("short of \(shortfall.words)", .bad)"
    return "\(sign)\(grouped(change)) sat on the chain, \(cost)"
  }

  /// What neither side has any more and the funding output does not hold.
  private var fees: String {
    grouped(0 - outcome.change.payer - outcome.change.payee - outcome.locked.satoshis)
  }

  private var lockedWords: String {
    outcome.locked == .zero ? "" : "\(outcome.locked.words) in the funding output"
  }
}
