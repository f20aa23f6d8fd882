internal import Bitcoin
internal import Simulation

extension Trace where Family: ToldFamily {
  /// How the story ended: what each role has, and the costs; or that no channel was opened.
  func ending(_ width: Int) -> [Line] {
    let title =
      isWithoutChannel
      ? Line(told("No channel came about"), .bad) : Line(told("In the end"), .strong)
    let rows = isWithoutChannel ? noChannelRows : endingRows
    let table = rows.filter { !$0.1.isEmpty }.map { Paragraph.row($0, $1, column: 8) }
    return [title] + table.lines(width)
  }

  /// The transactions that the chain holds.
  var chainWords: String {
    let labels = outcome.confirmed.map(Family.Layer.words).joined(separator: told(", "))
    return labels.isEmpty
      ? told("none of the transactions")
      : told("\(labels) (\(counted(outcome.confirmed.count, "transaction")))")
  }

  /// How many transactions were held and never broadcast; empty where there are none.
  var unusedWords: String {
    var held: Set<String> = []
    var shown: Set<String> = []
    for event in steps.lazy.flatMap(\.events) {
      if case .gained(_, let holding) = event {
        held.insert(Family.Layer.identifier(of: holding.act))
      }
      if case .ledger(let event) = event, let act = Family.Layer.offered(in: event) {
        shown.insert(Family.Layer.identifier(of: act))
      }
    }
    let silent = held.subtracting(shown).count
    return silent == 0 ? "" : told("\(counted(silent, "transaction")) that nobody ever broadcast")
  }
}
