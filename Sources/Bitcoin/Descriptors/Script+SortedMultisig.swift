extension Script {
  /// Pays to any `required` of the keys, sorted by their bytes.
  ///
  /// With BIP-0067's order the parties need not agree on an order.
  public static func sortedMultisig(required: Int, keys: [[UInt8]]) -> Script {
    multisig(required: required, keys: keys.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
