internal import Channels

extension Timelock {
  /// Which kind of output the channel's money stands in.
  public enum FundingKind: String, CaseIterable, Hashable, Sendable {
    /// Segwit: the funding transaction's txid cannot be changed once it is signed.
    case p2wsh
    /// From before segwit, spending from before segwit: here only to show that anyone can
    /// change the funding transaction's txid.
    case p2sh
  }
}
