public import Bitcoin

extension OneWay {
  /// A transaction without signatures, and what signers must know of each output that it spends.
  public struct Template: Hashable, Sendable {
    /// The transaction.
    public let transaction: Transaction
    /// What it spends, in the order of its inputs.
    public let spent: [Spent]
    /// What each side has of it, the payer's first, dust included.
    public let shares: [Amount]

    /// An output that is spent, and the script that it hides.
    public struct Spent: Hashable, Sendable {
      /// What it holds.
      public let output: TransactionOutput
      /// What it hides.
      public let script: Script
    }
  }
}
