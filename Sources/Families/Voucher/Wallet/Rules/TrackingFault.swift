public import Filecoin

extension Voucher {
  /// What is not there to act with.
  public enum TrackingFault: Hashable, Sendable {
    /// The store has no such channel.
    case channelNotTracked(Address)
    /// The store has the channel already.
    case alreadyTracked(Address)
    /// There is no channel with this party yet.
    case noChannelYet(party: Address)
    /// The ledger has shown no such channel.
    case channelUnseen(Address)
    /// The wallet has no key for the party that it would act for in the channel.
    case noKey(channel: Address, party: Address)
    /// The wallet has no key for the account that is to sign.
    case noSigningKey(Address)
    /// The ledger has shown no such account.
    case accountUnseen(Address)
  }
}

extension Voucher.TrackingFault {
  var rule: Voucher.WalletRule {
    switch self {
    case .channelNotTracked, .noChannelYet: .channelTracked
    case .alreadyTracked: .trackedOnce
    case .channelUnseen: .channelSeen
    case .noKey, .noSigningKey: .ownKey
    case .accountUnseen: .accountSeen
    }
  }

  var values: [(String, Voucher.WalletValue)] {
    switch self {
    case .channelNotTracked(let channel), .alreadyTracked(let channel),
      .channelUnseen(let channel):
      [("channel", .address(channel))]
    case .noKey(let channel, let party):
      [("channel", .address(channel)), ("party", .address(party))]
    case .noChannelYet(let party): [("party", .address(party))]
    case .noSigningKey(let account), .accountUnseen(let account):
      [("account", .address(account))]
    }
  }

  var remedy: Voucher.WalletRemedy {
    switch self {
    case .channelNotTracked(let channel): .onceTracked(channel)
    case .alreadyTracked: .never
    case .noChannelYet(let party): .onceTracked(party)
    case .channelUnseen(let address), .accountUnseen(let address): .onceSeen(address)
    case .noKey(_, let address), .noSigningKey(let address): .withKey(address)
    }
  }

  func lotusText(_ network: AddressNetwork) -> String? {
    switch self {
    case .channelNotTracked, .noChannelYet: "channel not tracked"
    case .alreadyTracked(let channel): "already tracking channel: \(channel.text(network))"
    case .noKey(let channel, let party):
      "cannot add voucher for channel \(channel.text(network)): "
        + "wallet does not have key for address \(party.text(network))"
    case .channelUnseen, .noSigningKey, .accountUnseen: nil
    }
  }
}
