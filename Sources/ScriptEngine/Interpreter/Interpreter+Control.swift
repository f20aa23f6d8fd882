internal import Bitcoin

extension Interpreter {
  mutating func executeControl(_ operation: Opcode) throws(ScriptError) {
    switch operation {
    case .nop: break
    case .if: try enterBranch(on: true)
    case .notIf: try enterBranch(on: false)
    case .else: try conditions.switchBranch()
    case .endIf: try conditions.leave()
    case .verify: try verifyTop(orElse: .verify)
    case .return: throw .opReturn
    default: throw .badOpcode
    }
  }

  /// Removes the top item, and fails unless it is true.
  mutating func verifyTop(orElse failure: ScriptError) throws(ScriptError) {
    try stack.require(1)
    guard stack.topIsTrue == true else { throw failure }
    stack.pop()
  }

  private mutating func enterBranch(on wanted: Bool) throws(ScriptError) {
    guard conditions.allTaken else { return conditions.enter(taken: false) }
    try stack.require(1)
    try checkMinimalCondition(stack[0])
    conditions.enter(taken: Stack.isTrue(stack.pop()) == wanted)
  }

  private func checkMinimalCondition(_ item: [UInt8]) throws(ScriptError) {
    guard !item.isEmpty, item != [1] else { return }
    switch version {
    case .base: return
    case .witnessV0: if flags.contains(.minimalIf) { throw .minimalIf }
    case .tapscript: throw .tapscriptMinimalIf
    }
  }

  mutating func executeLockOrNothing(_ operation: Opcode) throws(ScriptError) {
    switch operation {
    case .checkLockTimeVerify where flags.contains(.checkLockTimeVerify):
      guard checker.satisfiesLockTime(try lockOperand()) else { throw .unsatisfiedLockTime }
    case .checkSequenceVerify where flags.contains(.checkSequenceVerify):
      guard checker.satisfiesSequence(try lockOperand()) else { throw .unsatisfiedLockTime }
    case .checkLockTimeVerify, .checkSequenceVerify: break
    default:
      guard !flags.contains(.discourageUpgradableNops) else { throw .discourageUpgradableNops }
    }
  }

  /// Reads a lock from the top and leaves it there; up to five bytes, since 32 bits leave none for
  /// the sign.
  private func lockOperand() throws(ScriptError) -> Int64 {
    try stack.require(1)
    let lock = try number(stack[0], maximumSize: 5)
    guard lock >= 0 else { throw .negativeLockTime }
    return lock
  }
}
