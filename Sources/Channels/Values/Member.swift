public import Bitcoin
public import Secp256k1

/// What one side brings into a channel: the key that it signs with, and where its money goes.
public struct Member: Hashable, Sendable {
  /// One of the two keys of the funding output.
  public let key: PublicKey
  /// The output script that the side's share is paid to.
  public let payout: Script

  /// Puts a side together.
  public init(key: PublicKey, payout: Script) {
    self.key = key
    self.payout = payout
  }
}
