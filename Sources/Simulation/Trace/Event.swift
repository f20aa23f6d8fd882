public import Bitcoin
public import Channels
public import MockLedger

/// One thing that a move caused, in the order in which it happened.
public enum Event: Equatable, Sendable {
  /// A party's owner, its partner or the chain asked for something that it does not do.
  case refused(by: PaymentRole, Timelock.Refusal)
  /// A party stored a record.
  case stored(PaymentRole, RecordNumber)
  /// A party sent a message.
  case sent(by: PaymentRole, Timelock.Message)
  /// A message reached a party.
  case delivered(to: PaymentRole, Timelock.Message)
  /// A message will never arrive.
  case lost(to: PaymentRole, Timelock.Message)
  /// A message was changed on its way; this is what it says now.
  case tampered(to: PaymentRole, Timelock.Message)
  /// A message was put elsewhere in the queue, or copied.
  case rescheduled(to: PaymentRole, Timelock.Message)
  /// Goods worth so much are handed over in all.
  case released(Amount)
  /// A transaction was offered to the network, and this is what the network said.
  case broadcast(by: PaymentRole?, TransactionLabel, Transaction, Verdict)
  /// A party has come to hold a transaction that it could broadcast, now or later.
  case gained(PaymentRole, TransactionLabel, Transaction)
  /// A transaction left the mempool without being mined.
  case evicted(TransactionLabel)
  /// A block was mined, and what of the story it holds.
  case mined(Block, BlockHeight, [TransactionLabel])
  /// A block would not connect, so that it never was; the block is kept to be shown to others.
  case blockRefused(Block, BlockRefusal, [TransactionLabel])
  /// So many blocks were undone.
  case reorganised(depth: Int)
  /// A party fell over, after so many of the effects of its last input.
  case crashed(PaymentRole)
  /// A party started again from its last record.
  case restarted(PaymentRole, RecordNumber?)
  /// A party stopped or began to look and to answer.
  case silent(PaymentRole)
  case awake(PaymentRole)
}

/// What the network says to a transaction.
public enum Verdict: Equatable, Sendable {
  /// It waits in the mempool now; these had to leave for it.
  case accepted(replaced: [Txid])
  /// The mempool does not take it.
  case refused(TransactionRefusal)
  /// Nobody asked the mempool: it went to a miner.
  case handedToMiner
}
