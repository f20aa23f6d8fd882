/// One instruction of a script: an opcode byte and, for a push, the place of its data.
@frozen
public struct Instruction: Hashable, Sendable {
  /// The opcode byte; 0x01 to 0x4b push that many bytes.
  public let opcode: UInt8
  /// The place of the whole instruction in the script.
  public let range: Range<Int>
  /// The place of the pushed data in the script; empty if it pushes none.
  public let data: Range<Int>

  @usableFromInline
  init(opcode: UInt8, range: Range<Int>, data: Range<Int>) {
    self.opcode = opcode
    self.range = range
    self.data = data
  }

  /// The named operation, unless the byte is a direct push or undefined.
  public var operation: Opcode? { Opcode(rawValue: opcode) }

  /// Whether it only pushes, as Core counts: everything up to OP_16, OP_RESERVED too.
  public var isPush: Bool { opcode <= Opcode.push16.rawValue }

  /// Whether it pushes bytes of the script (or is OP_0, which pushes none).
  public var carriesData: Bool { opcode <= Opcode.pushData4.rawValue }
}

extension Script {
  /// Reads the instruction that starts at an offset; `nil` if its push runs past the end.
  @inlinable
  public func instruction(at offset: Int) -> Instruction? {
    guard offset < bytes.count else { return nil }
    let opcode = bytes[offset]
    let widthOfLength =
      switch opcode {
      case 0x4c: 1
      case 0x4d: 2
      case 0x4e: 4
      default: 0
      }
    let start = offset + 1 + widthOfLength
    guard start <= bytes.count else { return nil }
    var length = opcode < 0x4c ? Int(opcode) : 0
    for place in 0..<widthOfLength { length |= Int(bytes[offset + 1 + place]) << (8 * place) }
    guard length <= bytes.count - start else { return nil }
    return Instruction(opcode: opcode, range: offset..<start + length, data: start..<start + length)
  }

  /// The instructions in order; they stop early at a push that runs past the end.
  public var instructions: InstructionList { InstructionList(script: self) }

  /// Whether every push ends within the script.
  public var isWellFormed: Bool {
    instructions.reduce(0) { _, last in last.range.upperBound } == bytes.count
  }

  /// Whether the script only pushes.
  public var isPushOnly: Bool {
    isWellFormed && instructions.allSatisfy(\.isPush)
  }
}

/// Walks through a script, one instruction at a time.
@frozen
public struct InstructionList: Sequence, IteratorProtocol, Sendable {
  private let script: Script
  private var offset = 0

  init(script: Script) {
    self.script = script
  }

  /// Gives the next instruction; `nil` at the end and at a push that runs past it.
  public mutating func next() -> Instruction? {
    guard let instruction = script.instruction(at: offset) else { return nil }
    offset = instruction.range.upperBound
    return instruction
  }
}
