public import AccountLedger
public import Channels
public import Filecoin
public import Simulation

extension Voucher {
  /// What a trace calls a message.
  public typealias Label = TransactionLabel<MessageName>

  /// One thing that happens on a ledger of accounts, or among the messages that wait for it.
  public enum AccountEvent: Equatable, Sendable {
    /// A message was offered to the network; why the network does not take it, if it does not.
    case sent(by: PaymentRole?, Label, SignedMessage, MessageRefusal?)
    /// An epoch has passed, and what the channel's messages came to in it.
    case mined(Epoch, [LabelledReceipt])
    /// So many epochs were undone.
    case reorganised(depth: Int)
  }

  /// What a message of the channel came to.
  public struct LabelledReceipt: Equatable, Sendable {
    /// What a trace calls the message.
    public let label: Label
    /// What it came to.
    public let receipt: Receipt
  }

  /// Why those who make blocks cannot do what they are to do.
  public enum AccountFault: Error, Equatable, Sendable {
    /// No message of this name waits.
    case unknownMessage(Label)
    /// A message would have to wait longer than the terms assume.
    case delayBeyondBound(Label, waited: Int, delay: UInt32)
    /// A branch would undo epochs from before the first move.
    case reorganisationTooDeep(depth: Int, epoch: Epoch)
  }
}
