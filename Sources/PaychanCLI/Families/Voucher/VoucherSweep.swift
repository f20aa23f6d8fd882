internal import Channels
internal import Checker
internal import ExactJSON
internal import Exploration
internal import Telling
internal import Voucher

/// `paychan explore --family voucher --sweep`: how long must the window be?
enum VoucherSweep {
  static let option = Option(
    name: "sweep",
    help: """
      Try windows that are long enough for confidence, reaction and delay, and windows that are \
      one epoch shorter, with undone epochs (0 to --undone, or 0): how long must it be?
      """)

  /// Explores every world, and writes the table.
  static func run(
    _ invocation: Invocation, exploring explore: @escaping Exploring<Voucher>
  ) throws(CommandError) -> ExitCode {
    for other in VoucherBounds.beside where invocation.has(other) {
      throw invocation.path.usageError(
        .exclusive("option '\(other.spelling)'", "option '\(option.spelling)'"))
    }
    try SampleOptions.refuse(beside: option, invocation)
    let givesData = ExploreCommand.givesData(invocation)
    let width = invocation.style.textWidth
    if !givesData { try invocation.write([Voucher.SweepTable.head(width)]) }
    var rows: [Voucher.Sweep.Row] = []
    let worlds = Voucher.Sweep(undone: try VoucherBounds.undone(invocation) ?? 0).worlds
    for (index, world) in worlds.enumerated() {
      invocation.progress.begin("channel \(index + 1) of \(worlds.count)")
      let row = Voucher.Sweep.row(world, try explore(world))
      rows.append(row)
      guard !givesData else { continue }
      try invocation.write([Voucher.SweepTable.line(row, width)])
      try invocation.output.flush()
    }
    let table = Voucher.SweepTable(rows: rows)
    if givesData {
      _ = try invocation.show(table.json)
    } else {
      try invocation.write([Line()] + table.boundary(width))
    }
    return table.isExhausted ? .fine : .refused
  }
}
