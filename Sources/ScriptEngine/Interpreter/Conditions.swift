/// The nested branches of OP_IF around the current instruction.
///
/// Only the depth of the outermost branch that is not taken matters, so even thousands of nested
/// branches cost nothing.
struct Conditions: Sendable {
  private var depth = 0
  private var firstFalse: Int?

  /// Whether there is no branch around the instruction.
  var isEmpty: Bool { depth == 0 }

  /// Whether every branch around the instruction is taken.
  var allTaken: Bool { firstFalse == nil }

  mutating func enter(taken: Bool) {
    if firstFalse == nil, !taken { firstFalse = depth }
    depth += 1
  }

  mutating func switchBranch() throws(ScriptError) {
    guard depth > 0 else { throw .unbalancedConditional }
    if firstFalse == nil {
      firstFalse = depth - 1
    } else if firstFalse == depth - 1 {
      firstFalse = nil
    }
  }

  mutating func leave() throws(ScriptError) {
    guard depth > 0 else { throw .unbalancedConditional }
    depth -= 1
    if firstFalse == depth { firstFalse = nil }
  }
}
