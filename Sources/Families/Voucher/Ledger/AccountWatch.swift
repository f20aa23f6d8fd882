public import Filecoin
public import Simulation

extension Voucher {
  /// What a party asks to be told about the ledger: its account, the channels that it is a side of,
  /// and what became of its messages.
  public struct AccountWatch: Hashable, Sendable {
    /// The party's account.
    public let account: Address
    /// The messages that it has sent and has seen no end of.
    public let messages: [ContentIdentifier]

    /// Watches an account and some messages.
    public init(account: Address, messages: [ContentIdentifier]) {
      self.account = account
      self.messages = messages
    }
  }
}

extension Voucher.AccountWatch: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(account)
    for message in messages { writer.write(message) }
  }
}
