public import Bitcoin

extension Timelock {
  /// What a wallet sees of the chain: all that a party ever learns about its judge.
  public struct ChainFacts: Hashable, Sendable {
    /// The height of the last block.
    public var tip: BlockHeight
    /// What is seen of the funding.
    public var funding: Sighting
    /// What is seen of a transaction that spends the funding output.
    public var spender: Spending

    /// Reports what is seen.
    public init(tip: BlockHeight, funding: Sighting = .unseen, spender: Spending = .none) {
      self.tip = tip
      self.funding = funding
      self.spender = spender
    }

    /// An output that pays the funding script, or that stands where the funding should be.
    public enum Sighting: Hashable, Sendable {
      /// Nothing of it.
      case unseen
      /// In the mempool, which proves nothing.
      case waiting(OutPoint)
      /// In a block, with so many confirmations.
      case confirmed(OutPoint, TransactionOutput, depth: Int)
    }

    /// A transaction that spends the funding output.
    public enum Spending: Hashable, Sendable {
      /// There is none.
      case none
      /// In the mempool, which proves nothing.
      case waiting(Txid)
      /// In a block, with so many confirmations.
      case confirmed(Txid, depth: Int)
    }
  }

  /// What a party wants to be told about: the output and the script of the funding.
  public struct Watch: Hashable, Sendable {
    /// Where the funding should stand.
    public let outPoint: OutPoint
    /// What it should pay.
    public let output: TransactionOutput

    /// Asks for news about an output.
    public init(outPoint: OutPoint, output: TransactionOutput) {
      self.outPoint = outPoint
      self.output = output
    }
  }
}
