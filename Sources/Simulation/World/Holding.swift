internal import Bitcoin
internal import Channels

/// A transaction that a party could broadcast, today or later.
struct Holding: Hashable, Sendable {
  let name: Timelock.TransactionName
  let content: Content

  /// What it is made of; a closing transaction is put together when it is wanted.
  enum Content: Hashable, Sendable {
    /// Signed by the payer alone.
    case funding(Transaction)
    /// Signed by both.
    case closing(Timelock.SignedClosing, Timelock.FundedChannel)
  }

  /// The transaction, ready to be broadcast.
  var transaction: Transaction {
    switch content {
    case .funding(let transaction): transaction
    case .closing(let closing, let channel): closing.transaction(of: channel)
    }
  }
}
