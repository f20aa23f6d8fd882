public import Bitcoin
public import Channels
public import Checker
public import Simulation

/// What a fact turned out to be; the words are found where it is shown.
///
/// It is indirect for the compiler: code that copies what it can be is long, and made again for all
/// that holds one.
public indirect enum FactValue<Family: WalkthroughFamily>: Equatable, Sendable {
  /// What a participant is called.
  case name(String)
  /// In the money that the story is told in.
  case amount(Amount)
  /// In satoshis, whatever money the story is told in.
  case satoshis(Amount)
  /// What a participant has more or less than before.
  case change(Int64)
  /// What each participant has of the capacity.
  case division(PerRole<Family.Role, Amount>)
  /// A number of things.
  case count(Int)
  /// So many blocks.
  case blocks(Int)
  /// So many blocks, as people feel them.
  case time(blocks: Int)
  /// The height of a block.
  case height(BlockHeight)
  /// A fee for each kilobyte.
  case feeRate(FeeRate)
  /// The number of a state.
  case state(UInt32)
  /// What a transaction is called.
  case label(TransactionLabel<Family.Name>)
  /// What several are called.
  case labels([TransactionLabel<Family.Name>])
  /// The name that a transaction has by its bytes.
  case txid(Txid)
  /// In Bitcoin Core's words.
  case reason(String)
  /// Why the network does not take a transaction.
  case answer(NetworkAnswer<Family.Name>)
  /// Why a block was refused.
  case explanation(Explanation)
  /// Why a participant refused something.
  case refusal(Family.Refusal)
  /// There is no such thing in this story.
  case missing(Fact<Family>)

  /// A block every ten minutes.
  package static var blocksPerDay: Int { 144 }
}
