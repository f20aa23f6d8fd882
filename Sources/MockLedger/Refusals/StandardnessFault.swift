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
