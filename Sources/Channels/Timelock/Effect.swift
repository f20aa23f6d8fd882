public import Bitcoin

extension Timelock {
  /// What a party wants done, in the order in which it must be done.
  public struct Effect<Record: Hashable & Sendable>: Hashable, Sendable {
    /// What is to be done.
    public let action: Action
    /// The record that must be stored before, so that a crash in between loses nothing.
    public let after: RecordNumber?

    /// Wants something done, and says after which record.
    public init(_ action: Action, after: RecordNumber?) {
      self.action = action
      self.after = after
    }

    /// What a party can want done.
    public enum Action: Hashable, Sendable {
      /// Store this; what was stored before may go.
      case store(Record)
      /// Send this to the other side.
      case send(Message)
      /// Offer this to the network.
      case broadcast(Transaction, TransactionName)
      /// Hand over goods until so much worth of them is delivered in all.
      case release(upTo: Amount)
    }
  }

  /// Counts a party's records.
  public typealias RecordNumber = UInt32
}
