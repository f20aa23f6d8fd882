internal import Bitcoin
public import Channels
public import ExactJSON

extension TransactionChange {
  /// The change as a person writes it; `everything` goes to the role that is named.
  public func json(everythingTo role: some ChannelRole) -> JSONObject {
    switch self {
    case .outPointTxid: [ChangeKey.outPointTxid: .string(ChangeKey.another)]
    case .extraInput: [ChangeKey.extraInput: .string(ChangeKey.another)]
    case .version(let version): [ChangeKey.version: .number(version)]
    case .lockTime(let lock): [ChangeKey.lockTime: .number(lock)]
    case .outPointIndex(let index): [ChangeKey.outPointIndex: .number(index)]
    case .sequence(let sequence): [ChangeKey.sequence: .sequence(sequence)]
    case .extraOutput(let amount): [ChangeKey.extraOutput: .written(amount)]
    case .outputValue(let output, let amount):
      [ChangeKey.outputValue: .written(amount), ChangeKey.output: .number(output)]
    case .moveValue(let from, let to, let amount):
      [
        ChangeKey.moveValue: .written(amount), ChangeKey.from: .number(from),
        ChangeKey.to: .number(to),
      ]
    case .outputScript(let output): [ChangeKey.outputScript: .number(output)]
    case .dropOutput(let output): [ChangeKey.dropOutput: .number(output)]
    case .swapOutputs: [ChangeKey.swapOutputs: .string(ChangeKey.both)]
    case .everything(let fee): [ChangeKey.everythingTo: .role(role), ChangeKey.fee: .written(fee)]
    }
  }
}

extension SignatureChange {
  /// What can be wrong with a signature that covers what it should.
  enum Fault: String, CaseIterable {
    case highS = "high-s"
    case wrongKey = "wrong-key"
    case missing = "missing"
    case damaged = "damaged"

    /// The change that makes a signature wrong in this way.
    var change: SignatureChange {
      switch self {
      case .highS: .highS
      case .wrongKey: .wrongKey
      case .missing: .missing
      case .damaged: .damaged
      }
    }
  }

  /// The change as a person writes it.
  public var json: JSONObject {
    switch self {
    case .hashType(let byte): [ChangeKey.hashType: .hashType(byte)]
    case .highS: [ChangeKey.signature: .string(Fault.highS.rawValue)]
    case .wrongKey: [ChangeKey.signature: .string(Fault.wrongKey.rawValue)]
    case .missing: [ChangeKey.signature: .string(Fault.missing.rawValue)]
    case .damaged: [ChangeKey.signature: .string(Fault.damaged.rawValue)]
    }
  }
}

extension JSON {
  /// A sequence; the one that switches locks off has a name.
  fileprivate static func sequence(_ sequence: UInt32) -> JSON {
    sequence == InputSequence.final.rawValue ? .string(ChangeKey.final) : .number(sequence)
  }

  /// What a signature covers, by its name if it has one.
  fileprivate static func hashType(_ byte: UInt8) -> JSON {
    SighashType.name(of: byte).map(JSON.string) ?? .number(byte)
  }
}
