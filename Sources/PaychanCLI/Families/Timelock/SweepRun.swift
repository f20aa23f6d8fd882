internal import Channels
internal import Checker
internal import Exploration
internal import Telling
internal import Timelock

/// Explores the ladders of a sweep, one after the other.
struct SweepRun {
  let ladders: [Timelock.Bounds]
  let invocation: Invocation
  let outcome: Exploring<Timelock>

  /// Every ladder's row.
  func table() throws(CommandError) -> SweepTable {
    try explore { _ throws(CommandError) in }
  }

  /// The same, written row by row as the ladders are explored: all of them take a while.
  func tableAsItGrows() throws(CommandError) -> SweepTable {
    let width = invocation.style.textWidth
    try invocation.write([SweepTable.head(width)])
    let table = try explore { row throws(CommandError) in
      try invocation.write([SweepTable.line(row, width)])
      try invocation.output.flush()
    }
    try invocation.write([Line()] + table.boundary(width))
    return table
  }

  private func explore(
    _ tell: (Timelock.Sweep.Row) throws(CommandError) -> Void
  ) throws(CommandError) -> SweepTable {
    var rows: [Timelock.Sweep.Row] = []
    for (index, ladder) in ladders.enumerated() {
      invocation.progress.begin("ladder \(index + 1) of \(ladders.count)")
      let row = Timelock.Sweep.row(ladder, try outcome(ladder))
      try tell(row)
      rows.append(row)
    }
    return SweepTable(rows: rows)
  }
}
