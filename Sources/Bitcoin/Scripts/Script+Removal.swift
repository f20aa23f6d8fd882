/// The parts that the legacy signature hash removes from a script before hashing it.
extension Script {
  /// The script without its OP_CODESEPARATORs.
  public var removingCodeSeparators: Script {
    guard bytes.contains(Opcode.codeSeparator.rawValue) else { return self }
    var kept: [UInt8] = []
    var end = 0
    for instruction in instructions {
      end = instruction.range.upperBound
      guard instruction.operation != .codeSeparator else { continue }
      kept += bytes[instruction.range]
    }
    return Script(kept + bytes[end...])
  }

  /// The script without every push of the given bytes: Core's `FindAndDelete`.
  ///
  /// It compares bytes at the start of each instruction, so a match may span several instructions.
  public func removingPushes(of data: [UInt8]) -> Script {
    let pattern = ScriptBuilder().adding(data: data).script.bytes
    var kept: [UInt8] = []
    var offset = 0
    while true {
      while bytes[offset...].starts(with: pattern) { offset += pattern.count }
      guard let instruction = instruction(at: offset) else { break }
      kept += bytes[instruction.range]
      offset = instruction.range.upperBound
    }
    return Script(kept + bytes[offset...])
  }

  /// How many bytes Core reads: all, or those up to the data of a push that runs past the end.
  var readCount: Int {
    var end = 0
    for instruction in instructions { end = instruction.range.upperBound }
    guard end < bytes.count else { return end }
    let widthOfLength =
      switch bytes[end] {
      case 0x4c: 1
      case 0x4d: 2
      case 0x4e: 4
      default: 0
      }
    let start = end + 1
    return start + widthOfLength <= bytes.count ? start + widthOfLength : start
  }
}
