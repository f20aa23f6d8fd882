internal import Bitcoin
internal import Channels
internal import Simulation

extension Trace {
  /// How it ended: who has what, and what it took; or that nothing came of it.
  func ending(_ width: Int) -> [Line] {
    let title =
      isWithoutChannel ? Line("No channel came about", .bad) : Line("In the end", .strong)
    let rows = isWithoutChannel ? noChannelRows : endingRows
    let table = rows.filter { !$0.1.isEmpty }.map { Paragraph.row($0, $1, column: 8) }
    return [title] + table.lines(width)
  }

  private var endingRows: [(String, Line)] {
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

  private var chainWords: String {
    let labels = outcome.confirmed.map(\.words).joined(separator: ", ")
    return labels.isEmpty
      ? "none of the transactions"
      : "\(labels) (\(counted(outcome.confirmed.count, "transaction")))"
  }

  /// How many transactions somebody could have broadcast, and nobody ever did.
  private var unusedWords: String {
    var held: Set<Txid> = []
    var shown: Set<Txid> = []
    for event in steps.lazy.flatMap(\.events) {
      if case .gained(_, _, let transaction) = event { held.insert(transaction.txid) }
      if case .broadcast(_, _, let transaction, _) = event { shown.insert(transaction.txid) }
    }
    let silent = held.subtracting(shown).count
    return silent == 0 ? "" : "\(counted(silent, "transaction")) that nobody ever broadcast"
  }

  /// What neither side has any more, and nobody can get out of the funding output.
  private var fees: String {
    grouped(0 - outcome.change.payer - outcome.change.payee - outcome.locked.satoshis)
  }

  private var lockedWords: String {
    outcome.locked == .zero ? "" : "\(outcome.locked.words) in the funding output"
  }
}
