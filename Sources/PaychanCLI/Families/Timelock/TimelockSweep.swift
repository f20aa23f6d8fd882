internal import Channels
internal import Checker
internal import ExactJSON
internal import Telling

/// `paychan explore --sweep`: where is the ladder safe?
enum TimelockSweep {
  static let option = Option(
    name: "sweep",
    help: """
      Try steps against reactions, delays and undone blocks (0 to --undone, or 2): where is the \
      ladder safe?
      """)

  /// Explores every ladder, and writes the table.
  static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    let bounds = try TimelockBounds.bounds(invocation)
    try SampleOptions.refuse(beside: option, invocation)
    let undone = try TimelockBounds.undone(invocation) ?? 2
    let run = SweepRun(
      ladders: Timelock.Sweep(bounds, undone: undone).ladders,
      promises: try Timelock.chosenPromises(invocation),
      invocation: invocation)
    let table = ExploreCommand.givesData(invocation) ? try run.table() : try run.tableAsItGrows()
    if ExploreCommand.givesData(invocation) { _ = try invocation.show(table.json) }
    return table.isExhausted ? .fine : .refused
  }
}
