/// What a miner puts into its blocks.
public enum MinerChoice: Hashable, Sendable {
  /// What pays best in the mempool.
  case mempool
  /// The mempool but for these, as long as the assumed delay allows.
  case without([TransactionLabel])
  /// Just these, whatever the mempool holds: a miner that prefers the attacker.
  case only([TransactionLabel])
}
