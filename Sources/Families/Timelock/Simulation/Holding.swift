public import Bitcoin
internal import Channels
public import Simulation

extension Timelock {
  /// A transaction that a party could broadcast, today or later.
  public struct Holding: HeldAct {
    /// The family whose party holds it.
    public typealias Family = Timelock

    public let name: TransactionName
    /// What it is made of.
    package let content: Content

    /// What it is made of; a closing transaction is put together when it is wanted.
    package enum Content: Hashable, Sendable {
      /// Signed by the payer alone.
      case funding(Transaction)
      /// Signed by both.
      case closing(SignedClosing, FundedChannel)
    }

    /// The transaction, ready to be broadcast.
    public var act: Transaction {
      switch content {
      case .funding(let transaction): transaction
      case .closing(let closing, let channel): closing.transaction(of: channel)
      }
    }
  }
}

extension Timelock.Holding: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write("\(name)")
    switch content {
    case .funding(let transaction): writer.write(transaction)
    case .closing(let closing, let channel):
      writer.write(closing)
      writer.write(channel)
    }
  }
}
