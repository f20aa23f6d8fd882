public import Bitcoin
public import Channels
public import Checker
public import Simulation

/// What a fact turned out to be; whoever shows it finds the words.
public enum FactValue: Equatable, Sendable {
  case name(String)
  case amount(Amount)
  /// In satoshis, whatever money the story is told in.
  case satoshis(Amount)
  /// What somebody has more or less than before.
  case change(Int64)
  case division(Balances)
  case count(Int)
  case blocks(Int)
  /// So many blocks, as people feel them.
  case time(blocks: Int)
  case height(BlockHeight)
  case feeRate(FeeRate)
  case state(UInt32)
  case label(TransactionLabel)
  case labels([TransactionLabel])
  case txid(Txid)
  /// In Bitcoin Core's words.
  case reason(String)
  case explanation(Explanation)
  case refusal(Timelock.Refusal)
  /// There is no such thing in this story.
  case missing(Fact)
}
