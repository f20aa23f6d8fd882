/// A witness that is not standard: Bitcoin Core's `IsWitnessStandard`.
public enum NonstandardWitness: Error, Hashable, Sendable {
  /// The input has a witness, but the output does not take one.
  case unexpected(input: Int)
  /// The script in the witness is too long.
  case scriptSize(input: Int, size: Int, limit: Int)
  /// There are too many items below the script.
  case itemCount(input: Int, count: Int, limit: Int)
  /// An item is too long.
  case itemSize(input: Int, item: Int, size: Int, limit: Int)
  /// A taproot witness has an annex, which has no meaning yet.
  case annex(input: Int)
  /// A taproot witness has no control block.
  case controlBlockMissing(input: Int)
}
