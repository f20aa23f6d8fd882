internal import Bitcoin
internal import ScriptEngine

extension Script {
  /// The stack that a script leaves that only pushes, starting from an empty one.
  func pushedItems() throws(ScriptError) -> [[UInt8]] {
    guard isPushOnly else { throw .badOpcode }
    var items: [[UInt8]] = []
    for step in instructions {
      items.append(try item(pushedBy: step))
      guard items.count <= Self.maximumStackItems else { throw .stackSize }
    }
    return items
  }

  private func item(pushedBy step: Instruction) throws(ScriptError) -> [UInt8] {
    if step.carriesData {
      guard step.data.count <= Self.maximumItemSize else { throw .pushSize }
      return Array(bytes[step.data])
    }
    if step.operation == .pushNegative1 { return ScriptNumber.encode(-1) }
    guard let number = Opcode.smallNumber(step.opcode) else { throw .badOpcode }
    return ScriptNumber.encode(Int64(number))
  }
}
