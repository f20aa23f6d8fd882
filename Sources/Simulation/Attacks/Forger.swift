internal import Bitcoin
internal import Channels
internal import Secp256k1

/// Somebody who changes messages and transactions: a side with its keys, or the network without.
struct Forger {
  /// Whether what is changed is signed again.
  enum Signing: Hashable, Sendable {
    /// The sender does, so that only the rule under test stands in its way.
    case again
    /// The network cannot.
    case not
  }

  let role: PaymentRole
  /// Signs for the funding output.
  let secret: SecretKey
  /// A key of the same side that has no business with the channel.
  let otherSecret: SecretKey
  /// Where the side takes money that is not its share.
  let purse: Script
  /// Where the payer's share goes.
  let payout: Script
  /// The channel, once it is funded.
  let channel: Timelock.FundedChannel?
  let signing: Signing
}
