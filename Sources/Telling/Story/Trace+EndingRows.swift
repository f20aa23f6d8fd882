internal import Bitcoin
internal import Channels
internal import Simulation

extension Trace where Family: ToldFamily {
  /// What each role has at the end, and what it took.
  var endingRows: [(String, Line)] {
    let goods = Family.seller == nil ? "" : told("worth \(words(outcome.goods)) handed over")
    return Family.Role.allCases.map { ($0.words, result($0)) } + [
      (told("agreed"), Line(steps.last?.standing.agreedWords(under: scenario.terms) ?? "")),
      (told("goods"), Line(goods)),
      (told("chain"), Line(chainWords)), (told("unused"), Line(unusedWords)),
      (told("fees"), "\(fees) \(Family.moneySymbol)"),
      (told("locked"), Line(lockedWords)),
    ]
  }

  private func result(_ role: Family.Role) -> Line {
    let change = outcome.change[role]
    let sign = change > 0 ? "+" : ""
    let shortfall = outcome.shortfall[role]
    let cost: Line =
      shortfall == .zero
      ? Line(told("no shortfall"), .good) : Line(told("short of \(words(shortfall))"), .bad)
    return toldLine(
      "\(sign)\(number(change)) \(Family.moneySymbol) on the chain, \(cost)")
  }

  /// What no role has any more and the channel does not hold.
  private var fees: String {
    number(
      Family.Role.allCases.reduce(0 - outcome.locked.satoshis) { $0 - outcome.change[$1] })
  }

  private var lockedWords: String {
    outcome.locked == .zero ? "" : Family.Layer.words(forLocked: words(outcome.locked))
  }

  /// A number of the engine's units, as the family writes it.
  func number(_ count: Int64) -> String { Family.number(count, under: scenario.terms) }

  private func words(_ amount: Amount) -> String { Family.words(amount, under: scenario.terms) }
}
