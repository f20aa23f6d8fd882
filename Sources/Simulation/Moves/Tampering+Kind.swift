extension Tampering {
  /// A change without its details; the raw value is what a written story calls it.
  ///
  /// All that is wrong with a signature alone is told by one of them.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case channel, state
    case toPayee = "to-payee"
    case version
    case lockTime = "lock-time"
    case sequence
    case outPointIndex = "outpoint-index"
    case outPointTxid = "outpoint-txid"
    case extraInput = "extra-input"
    case extraOutput = "extra-output"
    case outputValue = "output-value"
    case moveValue = "move-value"
    case outputScript = "output-script"
    case swapOutputs = "swap-outputs"
    case dropOutput = "drop-output"
    case everythingTo = "everything-to"
    case spentValue = "spent-value"
    case hashType = "hash-type"
    case signature
  }

  /// What can be wrong with a signature.
  enum SignatureFault: String, CaseIterable {
    case highS = "high-s"
    case wrongKey = "wrong-key"
    case missing = "missing"
    case damaged = "damaged"
  }

  /// Which change it is.
  public var kind: Kind {
    switch self {
    case .channel: .channel
    case .state: .state
    case .toPayee: .toPayee
    case .version: .version
    case .lockTime: .lockTime
    case .sequence: .sequence
    case .outPointIndex: .outPointIndex
    case .outPointTxid: .outPointTxid
    case .extraInput: .extraInput
    case .extraOutput: .extraOutput
    case .outputValue: .outputValue
    case .moveValue: .moveValue
    case .outputScript: .outputScript
    case .swapOutputs: .swapOutputs
    case .dropOutput: .dropOutput
    case .everythingToPayer: .everythingTo
    case .spentValue: .spentValue
    case .hashType: .hashType
    case .highS, .wrongKey, .noSignature, .damagedSignature: .signature
    }
  }
}
