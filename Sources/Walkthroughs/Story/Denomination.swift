public import Bitcoin

/// The money in which a story is told; the transactions count in satoshis whatever it is.
public enum Denomination: Hashable, Sendable {
  /// In satoshis.
  case satoshis
  /// In thousandths of a bitcoin.
  case millibitcoins
  /// In a unit of the story's own.
  case units(of: Amount)
}
