internal import Bitcoin

extension Interpreter {
  mutating func executeStackOperation(_ operation: Opcode) throws(ScriptError) {
    switch operation {
    case .toAltStack:
      try stack.require(1)
      altStack.push(stack.pop())
    case .fromAltStack:
      guard altStack.count >= 1 else { throw .invalidAltstackOperation }
      stack.push(altStack.pop())
    case .drop: try drop(1)
    case .drop2: try drop(2)
    case .dup: try copy(1)
    case .dup2: try copy(2)
    case .dup3: try copy(3)
    case .over: try copy(1, depth: 1)
    case .over2: try copy(2, depth: 2)
    case .rot: try rotate(1)
    case .rot2: try rotate(2)
    case .swap: try swap(1)
    case .swap2: try swap(2)
    case .ifDup:
      try stack.require(1)
      if Stack.isTrue(stack[0]) { stack.push(stack[0]) }
    case .depth: stack.push(number: Int64(stack.count))
    case .nip:
      try stack.require(2)
      _ = stack.remove(depth: 1)
    case .tuck:
      try stack.require(2)
      stack.insert(stack[0], depth: 2)
    case .pick: stack.push(stack[try takeDepth()])
    case .roll: stack.push(stack.remove(depth: try takeDepth()))
    case .size:
      try stack.require(1)
      stack.push(number: Int64(stack[0].count))
    default: throw .badOpcode
    }
  }

  mutating func executeEquality(_ operation: Opcode) throws(ScriptError) {
    try stack.require(2)
    let areEqual = stack[0] == stack[1]
    stack.drop(2)
    stack.push(areEqual)
    if operation == .equalVerify { try verifyTop(orElse: .equalVerify) }
  }

  mutating func executeHash(_ operation: Opcode) throws(ScriptError) {
    try stack.require(1)
    let hash = try digest(of: stack[0], by: operation)
    stack.pop()
    stack.push(hash)
  }

  private mutating func drop(_ count: Int) throws(ScriptError) {
    try stack.require(count)
    stack.drop(count)
  }

  /// Copies a number of items to the top, in their order.
  private mutating func copy(_ count: Int, depth: Int = 0) throws(ScriptError) {
    try stack.require(count + depth)
    for _ in 0..<count { stack.push(stack[depth + count - 1]) }
  }

  /// Moves the third group of this many items to the top.
  private mutating func rotate(_ count: Int) throws(ScriptError) {
    try stack.require(3 * count)
    for _ in 0..<count { stack.push(stack.remove(depth: 3 * count - 1)) }
  }

  /// Moves the second group of this many items to the top.
  private mutating func swap(_ count: Int) throws(ScriptError) {
    try stack.require(2 * count)
    for _ in 0..<count { stack.push(stack.remove(depth: 2 * count - 1)) }
  }

  /// Removes the depth of another item from the top.
  private mutating func takeDepth() throws(ScriptError) -> Int {
    try stack.require(2)
    let depth = try number(stack[0])
    stack.pop()
    guard depth >= 0, depth < stack.count else { throw .invalidStackOperation }
    return Int(depth)
  }
}
