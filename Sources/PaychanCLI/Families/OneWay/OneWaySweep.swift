internal import Channels
internal import Checker
internal import ExactJSON
internal import Exploration
internal import OneWay
internal import Telling

/// `paychan explore --family one-way --sweep`: where is the payee's deadline?
enum OneWaySweep {
  static let option = Option(
    name: "sweep",
    help: """
      Try variants with a payee that closes at its deadline and one that is a block late, with \
      undone blocks (0 to --undone, or 0): where is the deadline?
      """)

  /// Explores every world, and writes the table.
  static func run(
    _ invocation: Invocation, exploring explore: @escaping Exploring<OneWay>
  ) throws(CommandError) -> ExitCode {
    try refuseBounds(invocation)
    try SampleOptions.refuse(beside: option, invocation)
    let undone = try OneWayBounds.undone(invocation) ?? 0
    let run = OneWaySweepRun(
      worlds: OneWay.Sweep(undone: undone).worlds, invocation: invocation, outcome: explore)
    let table = ExploreCommand.givesData(invocation) ? try run.table() : try run.tableAsItGrows()
    if ExploreCommand.givesData(invocation) { _ = try invocation.show(table.json) }
    return table.isExhausted ? .fine : .refused
  }

  /// The worlds of the table are chosen so that each shows one thing.
  private static func refuseBounds(_ invocation: Invocation) throws(CommandError) {
    for other in OneWayBounds.beside where invocation.has(other) {
      throw invocation.path.usageError(
        .exclusive("option '\(other.spelling)'", "option '\(option.spelling)'"))
    }
  }
}

/// Explores the worlds of a sweep, one after the other.
private struct OneWaySweepRun {
  let worlds: [OneWay.Bounds]
  let invocation: Invocation
  let outcome: Exploring<OneWay>

  /// Every world's row.
  func table() throws(CommandError) -> OneWay.SweepTable {
    try explore { _ throws(CommandError) in }
  }

  /// The same, written row by row as the worlds are explored.
  func tableAsItGrows() throws(CommandError) -> OneWay.SweepTable {
    let width = invocation.style.textWidth
    try invocation.write([OneWay.SweepTable.head(width)])
    let table = try explore { row throws(CommandError) in
      try invocation.write([OneWay.SweepTable.line(row, width)])
      try invocation.output.flush()
    }
    try invocation.write([Line()] + table.boundary(width))
    return table
  }

  private func explore(
    _ tell: (OneWay.Sweep.Row) throws(CommandError) -> Void
  ) throws(CommandError) -> OneWay.SweepTable {
    var rows: [OneWay.Sweep.Row] = []
    for (index, world) in worlds.enumerated() {
      invocation.progress.begin("channel \(index + 1) of \(worlds.count)")
      let row = OneWay.Sweep.row(world, try outcome(world))
      try tell(row)
      rows.append(row)
    }
    return OneWay.SweepTable(rows: rows)
  }
}
