internal import Bitcoin
internal import Channels
public import ExactJSON

extension Tampering {
  /// The change as a person writes it: its first key names it, the others are its details.
  public var json: JSON { .object(object) }

  private var object: JSONObject {
    let name = kind.rawValue
    switch self {
    case .channel, .outPointTxid, .extraInput:
      return [name: .string(Word.another)]
    case .state(let number), .version(let number), .lockTime(let number),
      .outPointIndex(let number):
      return [name: .number(number)]
    case .sequence(let sequence):
      return [name: .sequence(sequence)]
    case .toPayee(let amount), .extraOutput(let amount), .spentValue(let amount):
      return [name: .written(amount)]
    case .outputValue(let output, let amount):
      return [name: .written(amount), Key.output: .number(output)]
    case .moveValue(let from, let to, let amount):
      return [
        name: .written(amount), Key.from: .number(from),
        Key.to: .number(to),
      ]
    case .outputScript(let output), .dropOutput(let output):
      return [name: .number(output)]
    case .swapOutputs:
      return [name: .string(Word.both)]
    case .everythingToPayer(let fee):
      return [name: .role(.payer), Key.fee: .written(fee)]
    case .hashType(let byte):
      return [name: .hashType(byte)]
    case .highS: return [name: .string(SignatureFault.highS.rawValue)]
    case .wrongKey: return [name: .string(SignatureFault.wrongKey.rawValue)]
    case .noSignature: return [name: .string(SignatureFault.missing.rawValue)]
    case .damagedSignature: return [name: .string(SignatureFault.damaged.rawValue)]
    }
  }

  /// What details are called.
  enum Key {
    static let output = "output"
    static let from = "from"
    static let to = "to"
    static let fee = "fee"
  }

  /// The only words that some changes can be about, and a number that has a name.
  enum Word {
    static let another = "another"
    static let both = "both"
    static let final = "final"
  }
}

extension JSON {
  /// A sequence; the one that switches locks off has a name.
  fileprivate static func sequence(_ sequence: UInt32) -> JSON {
    sequence == InputSequence.final.rawValue
      ? .string(Tampering.Word.final) : .number(sequence)
  }

  /// What a signature covers, by its name if it has one.
  fileprivate static func hashType(_ byte: UInt8) -> JSON {
    SighashType.name(of: byte).map(JSON.string) ?? .number(byte)
  }
}
