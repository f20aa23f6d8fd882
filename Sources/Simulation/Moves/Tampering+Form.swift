extension Tampering.Kind {
  /// How the change is written.
  package var form: WrittenForm<Tampering> {
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
    case .everythingTo: .everythingTo
    case .spentValue: .spentValue
    case .hashType: .hashType
    case .signature: .signature
    }
  }
}
