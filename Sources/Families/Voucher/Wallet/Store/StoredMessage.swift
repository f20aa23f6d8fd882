public import Filecoin

extension Voucher {
  /// A message that a wallet has sent.
  public struct StoredMessage: Hashable, Sendable {
    /// Names the message.
    public let id: ContentIdentifier
    /// The number of the channel that it is about.
    public let channel: UInt32
    /// What it is for.
    public let purpose: MessagePurpose
    /// What became of it.
    public internal(set) var state: MessageState
  }

  /// What became of a message.
  public enum MessageState: Hashable, Sendable {
    /// Nothing that can be relied on yet; this is what would be sent again.
    case waiting(SignedMessage)
    /// It was executed, and this is the channel.
    case succeeded(channel: Address)
    /// It did not do what it was for.
    case failed(MessageFailure)
  }
}

extension Voucher.StoredMessage {
  /// Whether it is known what became of it.
  public var isReceived: Bool { waiting == nil }

  /// What lotus would have written down; nothing while it waits or if it succeeded.
  public var errorText: String? {
    guard case .failed(let failure) = state else { return nil }
    return failure.lotusText
  }

  /// The message, while it waits.
  var waiting: SignedMessage? {
    guard case .waiting(let message) = state else { return nil }
    return message
  }
}
