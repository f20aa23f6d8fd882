public import Bitcoin

extension Script {
  /// Whether nodes pass on an output with this script, and its owner alone can spend it.
  public var isStandardPayout: Bool {
    switch template {
    case .publicKeyHash, .scriptHash, .witnessV0KeyHash, .witnessV0ScriptHash, .witnessV1Taproot:
      true
    case .publicKey, .multisig, .nullData, .anchor, .witnessUnknown, .nonstandard: false
    }
  }
}
