public import Filecoin

extension Voucher {
  /// What a wallet must not forget: its channels, its messages, and the requests that wait.
  public struct WalletStore: Hashable, Sendable {
    /// Every channel, in the order in which it was entered.
    public internal(set) var channels: [StoredChannel] = []
    /// Every message, in the order in which it was sent.
    public internal(set) var messages: [StoredMessage] = []
    /// The requests for funds that wait, in the order in which they came.
    public internal(set) var requests: [FundsRequest] = []
    /// The number of the next channel.
    public internal(set) var nextChannel: UInt32 = 0
    /// The number of the next request for funds.
    public internal(set) var nextRequest: UInt32 = 0

    /// A store with nothing in it.
    public init() {}
  }
}

extension Voucher.WalletStore {
  /// The addresses of the channels that exist on the ledger, in order.
  public var addresses: [Address] { channels.compactMap(\.address) }

  /// The channel that has an address.
  public func channel(_ address: Address) -> Voucher.StoredChannel? {
    channels.first { $0.address == address }
  }

  /// A message that was sent.
  public func message(_ id: ContentIdentifier) -> Voucher.StoredMessage? {
    messages.first { $0.id == id }
  }

  /// The channel with a number, to be changed.
  subscript(number number: UInt32) -> Voucher.StoredChannel? {
    get { channels.first { $0.number == number } }
    set {
      guard let place = channels.firstIndex(where: { $0.number == number }) else { return }
      if let newValue { channels[place] = newValue } else { channels.remove(at: place) }
    }
  }

  /// Changes the channel with a number where it stands: nothing of it is copied.
  mutating func change(_ number: UInt32, _ change: (inout Voucher.StoredChannel) -> Void) {
    guard let place = channels.firstIndex(where: { $0.number == number }) else { return }
    change(&channels[place])
  }

  /// Enters a channel and gives its number.
  mutating func enter(_ make: (UInt32) -> Voucher.StoredChannel) -> Voucher.StoredChannel {
    let channel = make(nextChannel)
    nextChannel += 1
    channels.append(channel)
    return channel
  }
}
