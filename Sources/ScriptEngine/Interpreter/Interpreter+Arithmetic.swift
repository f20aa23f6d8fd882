internal import Bitcoin

extension Interpreter {
  mutating func executeArithmetic(_ operation: Opcode) throws(ScriptError) {
    switch operation {
    case .add1: try replaceNumber { $0 + 1 }
    case .sub1: try replaceNumber { $0 - 1 }
    case .negate: try replaceNumber { -$0 }
    case .abs: try replaceNumber { Swift.abs($0) }
    case .not: try replaceNumber { $0 == 0 ? 1 : 0 }
    case .notEqual0: try replaceNumber { $0 == 0 ? 0 : 1 }
    case .add: try combineNumbers { $0 + $1 }
    case .sub: try combineNumbers { $0 - $1 }
    case .min: try combineNumbers { Swift.min($0, $1) }
    case .max: try combineNumbers { Swift.max($0, $1) }
    case .within: try checkWithin()
    default: try compareNumbers(operation)
    }
  }

  private mutating func compareNumbers(_ operation: Opcode) throws(ScriptError) {
    switch operation {
    case .boolAnd: try combineNumbers { $0 != 0 && $1 != 0 ? 1 : 0 }
    case .boolOr: try combineNumbers { $0 != 0 || $1 != 0 ? 1 : 0 }
    case .numEqual: try combineNumbers { $0 == $1 ? 1 : 0 }
    case .numEqualVerify:
      try combineNumbers { $0 == $1 ? 1 : 0 }
      try verifyTop(orElse: .numEqualVerify)
    case .numNotEqual: try combineNumbers { $0 != $1 ? 1 : 0 }
    case .lessThan: try combineNumbers { $0 < $1 ? 1 : 0 }
    case .greaterThan: try combineNumbers { $0 > $1 ? 1 : 0 }
    case .lessThanOrEqual: try combineNumbers { $0 <= $1 ? 1 : 0 }
    case .greaterThanOrEqual: try combineNumbers { $0 >= $1 ? 1 : 0 }
    default: throw .badOpcode
    }
  }

  /// Reads an item as a number of at most four bytes, unless a lock needs five.
  func number(_ item: [UInt8], maximumSize: Int = 4) throws(ScriptError) -> Int64 {
    guard item.count <= maximumSize,
      !flags.contains(.minimalData) || ScriptNumber.isMinimal(item)
    else { throw .scriptNumber }
    return ScriptNumber.decode(item)
  }

  private mutating func replaceNumber(_ change: (Int64) -> Int64) throws(ScriptError) {
    try stack.require(1)
    let operand = try number(stack[0])
    stack.pop()
    stack.push(number: change(operand))
  }

  private mutating func combineNumbers(_ combine: (Int64, Int64) -> Int64) throws(ScriptError) {
    try stack.require(2)
    let left = try number(stack[1])
    let right = try number(stack[0])
    stack.drop(2)
    stack.push(number: combine(left, right))
  }

  private mutating func checkWithin() throws(ScriptError) {
    try stack.require(3)
    let value = try number(stack[2])
    let lower = try number(stack[1])
    let upper = try number(stack[0])
    stack.drop(3)
    stack.push(lower <= value && value < upper)
  }
}
