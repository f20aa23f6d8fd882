extension Timelock {
  /// Which kind of output the channel's money stands in.
  public enum FundingKind: String, CaseIterable, Hashable, Sendable {
    /// Segwit: nobody can change the funding transaction's name once it is signed.
    case p2wsh
    /// From before segwit, spending from before segwit: here to show that anyone can change the
    /// funding transaction's name, and for nothing else.
    case p2sh
  }
}
