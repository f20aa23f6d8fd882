/// A chain, as far as texts differ by it.
public enum Network: String, CaseIterable, Sendable {
  /// The chain with money of value: addresses can be printed, keys of the stories never belong here.
  case mainnet
  /// The public chain for tests; testnet4 writes its texts in the same way.
  case testnet
  /// The public chain for tests whose blocks are signed.
  case signet
  /// A chain of one's own: what everything here runs on.
  case regtest
}
