internal import Bitcoin

/// Records the steps of the scripts of one input.
final class TraceRecorder {
  private(set) var steps: [ScriptStep] = []
  private var role = ScriptRole.scriptSig

  func enter(_ role: ScriptRole) {
    self.role = role
  }

  func begin(_ instruction: Instruction, in interpreter: Interpreter) {
    let step = Script(Array(interpreter.script.bytes[instruction.range]))
    steps.append(
      ScriptStep(
        role: role, offset: instruction.range.lowerBound, word: step.assembly,
        isExecuted: interpreter.conditions.allTaken, stackBefore: interpreter.stacks))
  }

  func end(in interpreter: Interpreter) {
    steps[steps.count - 1].stackAfter = interpreter.stacks
  }

  /// The steps, of which the last one failed, unless it was complete.
  func steps(endingWith error: ScriptError) -> [ScriptStep] {
    guard let last = steps.last, last.stackAfter == nil else { return steps }
    var steps = steps
    steps[steps.count - 1].error = error
    return steps
  }
}

extension Interpreter {
  fileprivate var stacks: ScriptStacks {
    ScriptStacks(main: stack.items, alternative: altStack.items)
  }
}
