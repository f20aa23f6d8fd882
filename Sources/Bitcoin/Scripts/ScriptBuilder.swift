/// Builds a script one instruction at a time, each push in its shortest form.
public struct ScriptBuilder: Sendable {
  private var bytes: [UInt8] = []

  /// Starts with an empty script.
  public init() {}

  /// The script built so far.
  public var script: Script { Script(bytes) }

  /// Adds an operation.
  public func adding(_ operation: Opcode) -> ScriptBuilder {
    appending { $0.append(operation.rawValue) }
  }

  /// Adds a push of a number: OP_1NEGATE and OP_0 to OP_16, or the number's bytes.
  public func adding(number: Int64) -> ScriptBuilder {
    if number == -1 { return adding(.pushNegative1) }
    if let operation = Opcode.push(smallNumber: Int(number)) { return adding(operation) }
    return adding(data: ScriptNumber.encode(number))
  }

  /// Adds a push of bytes with the shortest prefix that holds their length.
  public func adding(data: [UInt8]) -> ScriptBuilder {
    appending { bytes in
      switch data.count {
      case ..<0x4c:
        bytes.append(UInt8(data.count))
      case ...0xff:
        bytes += [Opcode.pushData1.rawValue, UInt8(data.count)]
      case ...0xffff:
        bytes.append(Opcode.pushData2.rawValue)
        withUnsafeBytes(of: UInt16(data.count).littleEndian) { bytes.append(contentsOf: $0) }
      default:
        bytes.append(Opcode.pushData4.rawValue)
        withUnsafeBytes(of: UInt32(data.count).littleEndian) { bytes.append(contentsOf: $0) }
      }
      bytes += data
    }
  }

  private func appending(_ change: (inout [UInt8]) -> Void) -> ScriptBuilder {
    var copy = self
    change(&copy.bytes)
    return copy
  }
}
