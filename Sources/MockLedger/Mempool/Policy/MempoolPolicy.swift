internal import Bitcoin

/// The numbers of Bitcoin Core 31's default policy, which on this chain are mainnet's.
enum MempoolPolicy {
  static let versions: ClosedRange<UInt32> = 1...3
  static let maximumWeight = 400_000
  static let maximumScriptSigSize = 1_650
  static let maximumBareMultisigKeys = 3
  static let maximumDataCarrierBytes = 100_000
  static let maximumDustOutputs = 1
  /// Below this size, a transaction could be mistaken for an inner node of a merkle tree
  /// (CVE-2017-12842).
  static let minimumSizeWithoutWitness = 65
  static let maximumLegacySignatureOperations = 2_500
  static let maximumRedeemScriptOperations = 15
  static let maximumSignatureOperationCost = 16_000
  static let maximumWitnessScriptSize = 3_600
  static let maximumWitnessScriptItems = 100
  static let maximumWitnessScriptItemSize = 80
  static let maximumTapscriptItemSize = 80
  /// Each unit of signature cost counts as at least this much weight.
  static let weightPerSignatureOperation = 20
  static let relayRate = FeeRate.minimumRelay
  static let incrementalRate = FeeRate(satoshisPerKilobyte: 100)
  /// The rate below which a miner leaves transactions out of its blocks.
  static let blockRate = FeeRate(satoshisPerKilobyte: 1)
  static let maximumReplacedClusters = 100
  static let version3MaximumSize = 10_000
}
