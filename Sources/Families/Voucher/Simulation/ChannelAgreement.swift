public import Filecoin
public import Simulation

extension Voucher {
  /// The channel between payer and payee: its address, which is known before it is made.
  public struct ChannelAgreement: Hashable, Sendable {
    /// The address that no branch can change.
    public let channel: Address
  }
}

extension Voucher.ChannelAgreement: Marked {
  public func write(to writer: inout MarkWriter) { writer.write(channel) }
}

extension Voucher.Party {
  /// The channel that the wallet has entered last.
  var agreement: Voucher.ChannelAgreement? {
    guard let channel = wallet.store.channels.last else { return nil }
    if let address = channel.address { return Voucher.ChannelAgreement(channel: address) }
    guard let created = creation(of: channel) else { return nil }
    return Voucher.ChannelAgreement(
      channel: .robustAddress(creator: channel.from, nonce: created.message.nonce, created: 0))
  }

  /// The message that makes the channel, while it is not confirmed.
  var creation: SignedMessage? { wallet.store.channels.last.flatMap(creation(of:)) }

  private func creation(of channel: Voucher.StoredChannel) -> SignedMessage? {
    channel.createMessage.flatMap { wallet.store.message($0)?.waiting }
  }
}
