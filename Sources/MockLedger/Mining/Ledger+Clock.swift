/// The node's clock, which moves only when it is set or a block is mined.
extension Ledger {
  /// The latest time of the clock: block times have 32 bits, and must keep rising.
  public static let latestTime: UInt32 = 0xf000_0000

  /// Sets the node's clock, in seconds since 1970; block times are judged by it.
  ///
  /// A later time than `latestTime` counts as `latestTime`.
  public mutating func setClock(to time: UInt32) {
    now = min(time, Self.latestTime)
  }

  /// Lets one interval pass, or more if the chain's times are ahead of the clock.
  mutating func advanceClock() {
    let (next, isOver) = now.addingReportingOverflow(blockInterval)
    now = max(isOver ? Self.latestTime : min(next, Self.latestTime), chain.tip.medianTimePast + 1)
  }
}
