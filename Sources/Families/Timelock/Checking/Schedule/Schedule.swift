public import Bitcoin
internal import Channels
internal import Checker

extension Timelock {
  /// What the locks of a channel mean in time: when each state can be in a block, and against whom.
  ///
  /// The locks themselves are those of the ladder; here they are only lined up from a tip on.
  public struct Schedule: Equatable, Sendable {
    /// The locks, and how fast parties and miners are taken to be.
    public let ladder: Timelock.Ladder
    /// The height of the last block: the schedule is about those behind it.
    public let tip: BlockHeight
    /// The latest state; 0 before the first update.
    public let latest: UInt32

    /// The most states that a schedule has: a year of blocks, a state each.
    public static let maximumStates: UInt32 = 52_560

    /// Lines up the states from the refund to the latest.
    public init(
      _ ladder: Timelock.Ladder, latest: UInt32, tip: BlockHeight
    ) throws(ScheduleError) {
      guard latest <= Self.maximumStates else {
        throw .tooManyStates(latest, maximum: Self.maximumStates)
      }
      guard ladder.lock(of: latest) != nil else {
        throw .belowTheLowestRung(latest, last: ladder.lowestState)
      }
      self.ladder = ladder
      self.latest = latest
      self.tip = tip
    }
  }
}

/// Why there is no such schedule.
public enum ScheduleError: Error, Equatable, Sendable {
  /// There are more states than a schedule has.
  case tooManyStates(UInt32, maximum: UInt32)
  /// The ladder has no lock above zero for so high a state; `nil` if not even for the refund.
  case belowTheLowestRung(UInt32, last: UInt32?)
}

extension Timelock.Ladder {
  /// The last state with a lock above zero; `nil` if not even the refund has one.
  fileprivate var lowestState: UInt32? {
    guard refundHeight > .genesis else { return nil }
    return step == 0 ? .max : (refundHeight.value - 1) / step
  }
}
