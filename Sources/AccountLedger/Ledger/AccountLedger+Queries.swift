public import Filecoin

/// What an account looks like from outside.
public struct AccountView: Hashable, Sendable {
  /// Its number.
  public let id: ActorID
  /// The address of its key.
  public let key: Address
  /// How many of its messages have been mined.
  public let nonce: UInt64
  /// The nonce that its next message must have, those that wait counted.
  public let nextNonce: UInt64
  /// What it has.
  public let balance: TokenAmount
  /// What it has, less what its waiting messages take.
  public let available: TokenAmount
}

/// What a channel looks like from outside.
public struct ChannelView: Hashable, Sendable {
  /// Its number.
  public let id: ActorID
  /// The address that outlives reorganisations.
  public let robust: Address
  /// What it has.
  public let balance: TokenAmount
  /// What it has on its books.
  public let state: ChannelState

  /// The address that is its number.
  public var address: Address { id.address }
}

extension AccountLedger {
  /// The actor that an address leads to, which may be gone.
  public func resolve(_ address: Address) -> ActorID? {
    books.resolve(address)
  }

  /// The account at an address: its key's, or its number.
  public func account(_ address: Address) -> AccountView? {
    guard let id = books.resolve(address), let resident = books[id], let key = resident.key else {
      return nil
    }
    return AccountView(
      id: id, key: key, nonce: resident.nonce, nextNonce: nextNonce(of: key),
      balance: resident.balance, available: available(to: key))
  }

  /// The channel at an address: its robust one, or its number.
  public func channel(_ address: Address) -> ChannelView? {
    books.resolve(address).flatMap(channel)
  }

  /// Every account, by number.
  public var accounts: [AccountView] {
    books.residents.keys.sorted().compactMap { account($0.address) }
  }

  /// Every channel that has not been collected, by number.
  public var channels: [ChannelView] {
    books.residents.keys.sorted().compactMap(channel)
  }

  private func channel(_ id: ActorID) -> ChannelView? {
    guard let resident = books[id],
      case .channel(let robust, let state?) = resident.role
    else { return nil }
    return ChannelView(id: id, robust: robust, balance: resident.balance, state: state)
  }

  /// What a mined message came to.
  public func receipt(of cid: ContentIdentifier) -> Receipt? {
    receipts[cid]
  }

  /// What fees have burnt, and whatever else was sent there.
  public var burnt: TokenAmount { books[.burnt]?.balance ?? .zero }

  /// All money of all actors, burnt money included: as much as was minted, always.
  public var total: TokenAmount { books.total }

  /// Whether no money came or went.
  public var conservesMoney: Bool { total == minted }
}
