/// What a miner puts into its blocks.
public enum MinerChoice<Label: Hashable & Sendable>: Hashable, Sendable {
  /// What pays best in the mempool.
  case mempool
  /// The mempool but for these, as long as the assumed delay allows.
  case without([Label])
  /// Just these, whatever the mempool holds: a miner that prefers the attacker.
  case only([Label])
}
