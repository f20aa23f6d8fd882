public import Bitcoin

/// What is not standard about a transaction's form: Bitcoin Core's `IsStandardTx`.
public enum StandardnessFault: Error, Hashable, Sendable {
  /// Its version is none that has a meaning.
  case version(UInt32)
  /// It weighs more than nodes pass on.
  case weight(Int, limit: Int)
  /// An input's script is longer than any sensible one.
  case scriptSigSize(input: Int, size: Int, limit: Int)
  /// An input's script does more than push.
  case scriptSigNotPushOnly(input: Int)
  /// An output's script has none of the known forms.
  case scriptPubKey(output: Int)
  /// The outputs up to this one carry more data than nodes pass on.
  case dataCarrier(output: Int, size: Int, limit: Int)
  /// More than one output is not worth spending.
  case dust([DustOutput])
}

/// An output that is worth less than it costs to spend it.
public struct DustOutput: Hashable, Sendable {
  /// Which output.
  public let output: Int
  /// What it pays.
  public let value: Amount
  /// The least that it would have to pay.
  public let threshold: Amount
}

/// What is not standard about how a transaction spends: Bitcoin Core's `AreInputsStandard`.
public enum NonstandardInputs: Error, Hashable, Sendable {
  /// All scripts but witnesses may make a node check too many signatures (BIP54).
  case legacySignatureOperations(Int, limit: Int)
  /// The output that is spent has none of the known forms.
  case unknownScript(input: Int)
  /// The output that is spent is a witness program without a meaning.
  case undefinedWitnessProgram(input: Int)
  /// The input does not show the script behind a P2SH hash.
  case redeemScriptMissing(input: Int)
  /// The script behind a P2SH hash may make a node check too many signatures.
  case redeemScriptOperations(input: Int, operations: Int, limit: Int)
}

/// What is not standard about an input's witness: Bitcoin Core's `IsWitnessStandard`.
public enum NonstandardWitness: Error, Hashable, Sendable {
  /// An output that takes no witness is given one.
  case unexpected(input: Int)
  /// The script in the witness is too long.
  case scriptSize(input: Int, size: Int, limit: Int)
  /// There are too many items below the script.
  case itemCount(input: Int, count: Int, limit: Int)
  /// An item is too long.
  case itemSize(input: Int, item: Int, size: Int, limit: Int)
  /// A taproot witness has an annex, which means nothing yet.
  case annex(input: Int)
  /// A taproot witness has no control block.
  case controlBlockMissing(input: Int)
}

/// How large a cluster of unconfirmed transactions is, or may be at most.
public struct ClusterExtent: Hashable, Sendable {
  /// How many transactions are joined by spending one another.
  public let transactions: Int
  /// What they weigh together, counted as fees are.
  public let weight: Int

  /// The most that nodes keep.
  public static let limit = ClusterExtent(transactions: 64, weight: 404_000)

  var isWithinLimit: Bool {
    transactions <= Self.limit.transactions && weight <= Self.limit.weight
  }
}

/// Why a transaction does not replace those whose inputs it spends.
public enum ReplacementFault: Error, Hashable, Sendable {
  /// It would tear into too many clusters.
  case tooManyClusters(Int, limit: Int)
  /// It pays less than all that it would replace.
  case lessFees(Amount, conflicts: Amount, replaced: [Txid])
  /// It does not pay for being passed on beside what it would replace.
  case tooFewAdditionalFees(Amount, required: Amount, replaced: [Txid])
  /// A miner would not be better off with it, however large the block.
  case diagramNotImproved(before: FeeRateDiagram, after: FeeRateDiagram, replaced: [Txid])
}
