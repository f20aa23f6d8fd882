public import Bitcoin

/// A transaction form that is not standard: Bitcoin Core's `IsStandardTx`.
public enum StandardnessFault: Error, Hashable, Sendable {
  /// Its version is not a standard one.
  case version(UInt32)
  /// It weighs more than nodes relay.
  case weight(Int, limit: Int)
  /// A scriptSig is too long.
  case scriptSigSize(input: Int, size: Int, limit: Int)
  /// A scriptSig does more than push.
  case scriptSigNotPushOnly(input: Int)
  /// An output's script has no known form.
  case scriptPubKey(output: Int)
  /// The outputs up to this one carry more data than nodes relay.
  case dataCarrier(output: Int, size: Int, limit: Int)
  /// More than one output is dust.
  case dust([DustOutput])
}

/// An output that costs more to spend than it holds.
public struct DustOutput: Hashable, Sendable {
  /// The index of the output.
  public let output: Int
  /// The amount that it holds.
  public let value: Amount
  /// The least that it would have to hold.
  public let threshold: Amount
}
