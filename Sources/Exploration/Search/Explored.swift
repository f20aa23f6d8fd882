/// What came of an exploration: its outcome, and the ways to what it visited.
public struct Explored<M: Model>: Sendable {
  public let outcome: Outcome<M>
  /// A shortest path for each property that should sometimes be, and was, in the order of finding.
  public let witnesses: [Witness<M>]
  private let chart: Chart<M>

  init(outcome: Outcome<M>, witnesses: [Witness<M>], chart: Chart<M>) {
    self.outcome = outcome
    self.witnesses = witnesses
    self.chart = chart
  }

  /// Paths through what was explored, for a second opinion by replay.
  ///
  /// Each leads to a visited state, all of them being equally likely, and then goes on at random:
  /// the shortest paths alone would never take an action that leads back to a known state. None is
  /// given if nothing was visited.
  public func samples(_ count: Int, seed: UInt64, further: Int = 1) -> [Path<M>] {
    guard chart.states > 0 else { return [] }
    return (0..<max(0, count)).map { sample in
      var dice = Dice(seed: seed, run: UInt64(sample))
      return chart.sample(further: further, &dice)
    }
  }
}
