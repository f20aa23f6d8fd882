public import Bitcoin
public import Channels

/// One thing that a move caused, in the order in which it happened.
public enum Event<Family: SimulatedFamily>: Equatable, Sendable {
  /// A participant was asked for something that it does not do.
  case refused(by: Family.Role, Family.Refusal)
  /// A participant stored a record.
  case stored(Family.Role, RecordNumber)
  /// A participant sent a message.
  case sent(by: Family.Role, Family.Message)
  /// A message reached a participant.
  case delivered(to: Family.Role, Family.Message)
  /// A message will never arrive.
  case lost(to: Family.Role, Family.Message)
  /// A message was changed on its way; this is what it says now.
  case tampered(to: Family.Role, Family.Message)
  /// A message was put elsewhere in the queue, or copied.
  case rescheduled(to: Family.Role, Family.Message)
  /// Goods worth so much are handed over in all.
  case released(Amount)
  /// A participant has come to hold something that it could offer to the ledger, now or later.
  case gained(Family.Role, Family.Holding)
  /// Something happened on the ledger.
  case ledger(Family.Layer.Event)
  /// A participant crashed, after so many of the effects of its last input.
  case crashed(Family.Role)
  /// A participant started again from its last record.
  case restarted(Family.Role, RecordNumber?)
  /// A participant stopped to look and to answer.
  case silent(Family.Role)
  /// A participant began to look and to answer again.
  case awake(Family.Role)
}
