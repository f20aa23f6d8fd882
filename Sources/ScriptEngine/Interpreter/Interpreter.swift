internal import Bitcoin

/// Runs one script on a stack, as Bitcoin Core's `EvalScript` does.
struct Interpreter {
  let script: Script
  let version: ScriptVersion
  let flags: VerificationFlags
  let checker: SignatureChecker

  var stack: Stack
  var altStack = Stack()
  var conditions = Conditions()
  var operationCount = 0
  /// Where the part of the script starts that signatures sign: after the last executed
  /// OP_CODESEPARATOR.
  var signedFrom = 0
  /// The number of the last executed OP_CODESEPARATOR among the instructions.
  var codeSeparator: UInt32 = .max
  var tapscript: TapscriptContext?

  init(
    _ script: Script, version: ScriptVersion, stack: Stack, environment: ScriptEnvironment,
    tapscript: TapscriptContext? = nil
  ) {
    self.script = script
    self.version = version
    self.stack = stack
    self.tapscript = tapscript
    flags = environment.flags
    checker = environment.checker
  }

  /// Runs the script to its end, and gives each step to the recorder, if there is one.
  mutating func run(recorder: TraceRecorder?) throws(ScriptError) {
    guard version == .tapscript || script.count <= Script.maximumSize else { throw .scriptSize }
    var offset = 0
    var position: UInt32 = 0
    while offset < script.count {
      guard let instruction = script.instruction(at: offset) else { throw .badOpcode }
      recorder?.begin(instruction, in: self)
      try step(instruction, position: position)
      recorder?.end(in: self)
      offset = instruction.range.upperBound
      position += 1
    }
    guard conditions.isEmpty else { throw .unbalancedConditional }
  }

  private mutating func step(_ instruction: Instruction, position: UInt32) throws(ScriptError) {
    guard instruction.data.count <= Script.maximumItemSize else { throw .pushSize }
    try countOperation(instruction)
    try refuseForbidden(instruction)
    if conditions.allTaken, instruction.carriesData {
      try pushData(instruction)
    } else if conditions.allTaken || isConditional(instruction) {
      try execute(instruction, position: position)
    }
    guard stack.count + altStack.count <= Script.maximumStackItems else { throw .stackSize }
  }

  private mutating func countOperation(_ instruction: Instruction) throws(ScriptError) {
    guard version != .tapscript, !instruction.isPush else { return }
    operationCount += 1
    guard operationCount <= ScriptLimits.operations else { throw .operationCount }
  }

  /// Refuses opcodes that are forbidden even in a branch that is not taken.
  private func refuseForbidden(_ instruction: Instruction) throws(ScriptError) {
    switch instruction.opcode {
    case 0x7e...0x81, 0x83...0x86, 0x8d, 0x8e, 0x95...0x99: throw .disabledOpcode
    case Opcode.codeSeparator.rawValue:
      guard version != .base || !flags.contains(.constantScriptCode) else {
        throw .opCodeSeparator
      }
    default: break
    }
  }

  /// Whether it is one of OP_IF to OP_ENDIF, which work in branches that are not taken, too.
  private func isConditional(_ instruction: Instruction) -> Bool {
    (Opcode.if.rawValue...Opcode.endIf.rawValue).contains(instruction.opcode)
  }

  private mutating func pushData(_ instruction: Instruction) throws(ScriptError) {
    let data = Array(script.bytes[instruction.data])
    guard !flags.contains(.minimalData) || instruction.isMinimalPush(of: data) else {
      throw .minimalData
    }
    stack.push(data)
  }

  private mutating func execute(
    _ instruction: Instruction, position: UInt32
  ) throws(ScriptError) {
    guard let operation = instruction.operation else { throw .badOpcode }
    switch instruction.opcode {
    case 0x4f: stack.push(number: -1)
    case 0x51...0x60: stack.push(number: Int64(instruction.opcode) - 0x50)
    case 0x61...0x6a: try executeControl(operation)
    case 0x6b...0x82: try executeStackOperation(operation)
    case 0x87, 0x88: try executeEquality(operation)
    case 0x8b...0xa5: try executeArithmetic(operation)
    case 0xa6...0xaa: try executeHash(operation)
    case 0xab:
      signedFrom = instruction.range.upperBound
      codeSeparator = position
    case 0xac...0xaf, 0xba: try executeSignatureCheck(operation)
    case 0xb0...0xb9: try executeLockOrNothing(operation)
    default: throw .badOpcode
    }
  }
}

extension Instruction {
  /// Whether no shorter instruction pushes the same data.
  fileprivate func isMinimalPush(of data: [UInt8]) -> Bool {
    switch data.count {
    case 0: opcode == Opcode.push0.rawValue
    case 1 where (1...16).contains(data[0]) || data[0] == 0x81: false
    case ...0x4b: Int(opcode) == data.count
    case ...0xff: opcode == Opcode.pushData1.rawValue
    case ...0xffff: opcode == Opcode.pushData2.rawValue
    default: true
    }
  }
}
