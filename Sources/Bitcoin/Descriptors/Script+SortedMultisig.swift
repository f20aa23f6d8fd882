extension Script {
  /// Pays whoever can sign for so many of the keys, the keys in the order of their bytes.
  ///
  /// With BIP-0067's order the parties need not agree on one.
  public static func sortedMultisig(required: Int, keys: [[UInt8]]) -> Script {
    multisig(required: required, keys: keys.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
