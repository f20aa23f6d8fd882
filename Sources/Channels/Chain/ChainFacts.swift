public import Bitcoin

/// What a participant sees of a chain: all that it ever learns about its judge.
public struct ChainFacts: Hashable, Sendable {
  /// The height of the last block.
  public var tip: BlockHeight
  /// What is seen of each output that is watched, in the order of the watch.
  public var outputs: [OutputFacts]
  /// What waits in the mempool, the oldest first; `nil` unless the participant watches that, too.
  public var mempool: [Transaction]?

  /// Reports what is seen.
  public init(tip: BlockHeight, outputs: [OutputFacts] = [], mempool: [Transaction]? = nil) {
    self.tip = tip
    self.outputs = outputs
    self.mempool = mempool
  }
}

/// What is seen of one output.
public struct OutputFacts: Hashable, Sendable {
  /// Where it stands.
  public var sighting: Sighting
  /// What spends it.
  public var spending: Spending

  /// Reports what is seen of an output.
  public init(_ sighting: Sighting = .unseen, spending: Spending = .none) {
    self.sighting = sighting
    self.spending = spending
  }

  /// An output at the place that is watched, or else another one with the script that is watched.
  public enum Sighting: Hashable, Sendable {
    /// There is none.
    case unseen
    /// In the mempool, which proves nothing.
    case waiting(OutPoint)
    /// In a block, with so many confirmations.
    case confirmed(OutPoint, TransactionOutput, depth: Int)
  }

  /// A transaction that spends an output.
  public enum Spending: Hashable, Sendable {
    /// There is none.
    case none
    /// In the mempool, which proves nothing.
    case waiting(SpendingTransaction)
    /// In a block, with so many confirmations.
    case confirmed(SpendingTransaction, depth: Int)
  }
}

/// A transaction that spends a watched output: its witness can hold secrets, and its lock time and
/// its sequences can say which state it is.
public struct SpendingTransaction: Hashable, Sendable {
  /// Its name, computed once.
  public let txid: Txid
  /// The transaction.
  public let transaction: Transaction

  /// Takes a transaction.
  public init(_ transaction: Transaction) {
    self.init(transaction, txid: transaction.txid)
  }

  /// Takes a transaction whose name is known.
  package init(_ transaction: Transaction, txid: Txid) {
    self.txid = txid
    self.transaction = transaction
  }

  /// Equal names mean equal transactions, but for their witnesses.
  public static func == (left: Self, right: Self) -> Bool {
    left.txid == right.txid && left.transaction == right.transaction
  }

  /// The name says enough.
  public func hash(into hasher: inout Hasher) { hasher.combine(txid) }
}

// For a family that watches one output: the funding.
extension ChainFacts {
  /// Reports what is seen of the funding.
  public init(
    tip: BlockHeight, funding: OutputFacts.Sighting, spender: OutputFacts.Spending = .none
  ) {
    self.init(tip: tip, outputs: [OutputFacts(funding, spending: spender)])
  }

  /// What is seen of the first output that is watched.
  public var funding: OutputFacts.Sighting { outputs.first?.sighting ?? .unseen }

  /// What is seen of a transaction that spends the first output that is watched.
  public var spender: OutputFacts.Spending { outputs.first?.spending ?? .none }
}
