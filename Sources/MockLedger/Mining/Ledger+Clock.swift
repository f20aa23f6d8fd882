/// The node's clock, which stands still unless it is set or a block is mined.
extension Ledger {
  /// As late as the clock can be set: block times have 32 bits, and must go on rising.
  public static let latestTime: UInt32 = 0xf000_0000

  /// Sets the node's clock, in seconds since 1970; block times are judged by it.
  ///
  /// A time after `latestTime` counts as that.
  public mutating func setClock(to time: UInt32) {
    now = min(time, Self.latestTime)
  }

  /// Lets one interval pass, and more where the chain's times are ahead of the clock.
  mutating func advanceClock() {
    let (next, isOver) = now.addingReportingOverflow(blockInterval)
    now = max(isOver ? Self.latestTime : min(next, Self.latestTime), chain.tip.medianTimePast + 1)
  }
}
