public import Filecoin

extension Voucher {
  /// When the same request would be acceptable, or what would have to differ.
  public enum WalletRemedy: Hashable, Sendable {
    /// At no time: what stands against it does not go away.
    case never
    /// From an epoch on, as far as this rule is concerned.
    case fromEpoch(Epoch)
    /// It was until an epoch, if the wallet ever stood there.
    case untilEpoch(Epoch)
    /// Once the ledger shows what it names.
    case onceSeen(Address)
    /// Once the store has the channel.
    case onceTracked(Address)
    /// Once the wallet has the key of an address.
    case withKey(Address)
    /// Once so much is added to the channel.
    case withFunds(TokenAmount)
    /// With another nonce: this one or a higher one.
    case withNonce(UInt64)
    /// With another amount: this one or a higher one.
    case withAmount(TokenAmount)
    /// With the channel's address written as the store has it.
    case withChannel(Address)
    /// With the signature of an address.
    case signedBy(Address)
    /// Without the condition that the voucher carries.
    case withoutCondition
    /// With a message to the ledger allowed.
    case onChain
    /// If no less than this were wanted.
    case withSmallestDelta(TokenAmount)
  }
}
