public import Filecoin

extension Voucher.Wallet {
  /// What became of a message that creates a channel or adds to it, and of every other one.
  public enum MessageStanding: Hashable, Sendable {
    /// It is not known yet.
    case waiting
    /// It did what it was for, in this channel.
    case ready(Address)
    /// It failed, and always did.
    case failed(Voucher.MessageFailure)
  }

  /// What became of a message.
  public func standing(of message: ContentIdentifier) -> MessageStanding {
    guard let stored = store.message(message) else { return .failed(.unknown(message)) }
    return switch stored.state {
    case .waiting: .waiting
    case .succeeded(let channel): .ready(channel)
    case .failed(let failure): .failed(failure)
    }
  }

  /// The messages that wait, to be handed to the ledger again after a restart.
  public var unconfirmed: [Voucher.WalletEffect] {
    store.messages.compactMap { stored in
      stored.waiting.map { .send($0, stored.purpose) }
    }
  }

  /// The channels whose facts the wallet needs.
  public var watched: [Address] { store.addresses }

  /// Takes note that the ledger did not take a message.
  public mutating func dropped(_ message: ContentIdentifier) -> [Voucher.WalletEffect] {
    guard let place = store.messages.firstIndex(where: { $0.id == message }),
      !store.messages[place].isReceived
    else { return [] }
    return fail(place, .dropped(message))
  }

  /// Signs a message with the next nonce of its sender.
  func post(
    _ call: Voucher.OutgoingCall, by sender: Address
  ) throws(Voucher.WalletRefusal) -> SignedMessage {
    guard let key = key(of: sender) else { throw .tracking(.noSigningKey(sender)) }
    let account = facts.account(key.address)
    try rules.require(account != nil, else: .tracking(.accountUnseen(sender)))
    let sent = store.messages.compactMap(\.waiting?.message).filter { $0.from == sender }
    let nonce = sent.reduce(account?.nextNonce ?? 0) { max($0, $1.nonce &+ 1) }
    return call.message(from: sender, nonce: nonce).signed(with: key.secret)
  }

  /// Writes a message down, and sends it.
  mutating func keep(
    _ message: SignedMessage, _ purpose: Voucher.MessagePurpose, of channel: Voucher.StoredChannel
  ) -> Voucher.WalletEffect {
    store.messages.append(
      Voucher.StoredMessage(
        id: message.cid, channel: channel.number, purpose: purpose, state: .waiting(message)))
    return .send(message, purpose)
  }
}
