public import Filecoin

extension Voucher {
  /// What a wallet wants done, after its store is kept.
  public enum WalletEffect: Hashable, Sendable {
    /// Hand a message to the ledger.
    case send(SignedMessage, MessagePurpose)
    /// Hand a voucher to the other side.
    case voucher(SignedVoucher)
    /// Tell whoever asked for funds how it ended.
    case answer(FundsRequest.ID, FundsAnswer)
    /// Tell whoever waits for a message what became of it.
    case landed(ContentIdentifier, MessagePurpose, MessageEnd)
    /// Note that a voucher could not be submitted after a settle.
    case notSubmitted(SignedVoucher, WalletRefusal)
  }

  /// What a message is for.
  public enum MessagePurpose: Hashable, Sendable {
    /// Creates a channel with its first funds.
    case create
    /// Adds funds to a channel.
    case topUp
    /// Submits the voucher of a lane with a nonce.
    case update(lane: UInt64, nonce: UInt64)
    /// Begins the end of a channel.
    case settle
    /// Ends a channel and pays out.
    case collect
  }

  /// How a request for funds ended.
  public enum FundsAnswer: Hashable, Sendable {
    /// The channel holds what was asked for already.
    case reserved(channel: Address)
    /// A message is on its way that creates the channel or adds to it.
    case sent(ContentIdentifier, channel: Address?)
    /// It cannot be served.
    case refused(WalletRefusal)
    /// It was withdrawn before a message was sent for it.
    case cancelled
  }

  /// What became of a message.
  public enum MessageEnd: Hashable, Sendable {
    /// It did what it was for, in a channel.
    case succeeded(channel: Address)
    /// It failed.
    case failed(MessageFailure)
  }
}

extension Voucher.FundsAnswer {
  /// The channel, if there is one.
  public var channel: Address? {
    switch self {
    case .reserved(let channel): channel
    case .sent(_, let channel): channel
    case .refused, .cancelled: nil
    }
  }

  /// The message that was sent, if there is one.
  public var message: ContentIdentifier? {
    switch self {
    case .sent(let message, _): message
    case .reserved, .refused, .cancelled: nil
    }
  }
}
