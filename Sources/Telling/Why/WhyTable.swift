internal import Bitcoin
package import Checker
package import ExactJSON
internal import MockLedger
internal import Simulation

/// Every transaction of a story, and whether the next block may hold it.
package struct WhyTable<Family: IllustratedFamily> {
  let moment: ScenarioMoment<Family>

  package init(moment: ScenarioMoment<Family>) {
    self.moment = moment
  }

  /// Of more transactions than this the middle ones are left out of the text.
  private static var most: Int { 16 }
  private static var half: Int { 7 }

  /// The whole page.
  package func lines(_ width: Int) -> [Line] {
    let next = moment.ledger.height.next.words
    let title: Line =
      "\("What block \(next) may hold", .strong), of the story '\(moment.scenario.name.printable)'"
    guard !moment.made.isEmpty else {
      return title.wrapped(to: width) + [Line("No transaction is made by then.").indented()]
    }
    let advice = "One of them at length: --state K, with what follows for the channel."
    return title.wrapped(to: width) + [Line()] + table(width) + [Line()]
      + Line(advice, .faint).wrapped(to: width)
  }

  private func table(_ width: Int) -> [Line] {
    let made = moment.made
    let isCut = made.count > Self.most
    let head = rows(isCut ? made.prefix(Self.half) : made[...])
    let tail = isCut ? rows(made.suffix(Self.half)) : []
    let titles = ["state", "lock", "first", "next block", "held by"]
    let columns = titles.indices.map { place in
      Grid.Column(
        titles[place], (head + tail).map { $0.cells[place].text }, Self.alignments[place])
    }
    let grid = Grid(columns: columns, note: "why", width: width)
    let untold = "... \(grouped(made.count - 2 * Self.half)) more like these"
    return grid.header + head.flatMap { grid.row($0.cells, note: Line($0.reason)) }
      + (isCut ? [Line(untold, .faint).indented()] : [])
      + tail.flatMap { grid.row($0.cells, note: Line($0.reason)) }
  }

  private static var alignments: [Grid.Alignment] { [.left, .right, .right, .left, .left] }

  private func rows(_ made: ArraySlice<ScenarioMoment<Family>.Made>) -> [WhyRow<Family>] {
    made.map { WhyRow($0, at: moment) }
  }
}

extension WhyTable {
  /// The table as data, whole.
  package var json: JSON {
    [
      "story": .string(moment.scenario.name), "height": .number(moment.ledger.height.value),
      "latest": .number(moment.latestState),
      "transactions": .array(rows(moment.made[...]).map(\.json)),
    ]
  }
}
