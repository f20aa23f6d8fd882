public import Bitcoin

/// What a participant wants done, in the order in which it must be done.
public struct Effect<Family: ChannelFamily>: Hashable, Sendable {
  /// What is to be done.
  public let action: Action
  /// The record that must be stored before, so that a crash in between loses nothing.
  public let after: RecordNumber?

  /// Wants something done, and says after which record.
  @inlinable
  public init(_ action: Action, after: RecordNumber?) {
    self.action = action
    self.after = after
  }

  /// What a participant can want done.
  public enum Action: Hashable, Sendable {
    /// Store this; what was stored before may go.
    case store(Family.Record)
    /// Send this to another participant.
    case send(Family.Message, to: Family.Role)
    /// Offer this to the ledger.
    case offer(Family.Act, Family.Name)
    /// Hand over goods until so much worth of them is delivered in all.
    case release(upTo: Amount)
  }
}

/// Counts a participant's records.
public typealias RecordNumber = UInt32
