/// A chain, as far as addresses and keys are written differently for it.
public enum Network: String, CaseIterable, Sendable {
  /// The chain whose coins have value. Addresses can be shown for it; the stories' keys must never
  /// hold money here.
  case mainnet
  /// The public chain for tests; testnet4 writes its texts in the same way.
  case testnet
  /// The public chain for tests whose blocks are signed.
  case signet
  /// A private chain: the one that everything here runs on.
  case regtest
}
