internal import Bitcoin

extension Script {
  /// What a script that only pushes leaves on an empty stack; `nil` if running it would fail.
  var pushedItems: [[UInt8]]? {
    guard isPushOnly else { return nil }
    var items: [[UInt8]] = []
    for step in instructions {
      guard let item = item(pushedBy: step) else { return nil }
      items.append(item)
    }
    return items.count <= Self.maximumStackSize ? items : nil
  }

  private func item(pushedBy step: Instruction) -> [UInt8]? {
    if step.carriesData {
      return step.data.count <= Self.maximumItemSize ? Array(bytes[step.data]) : nil
    }
    if step.operation == .pushNegative1 { return ScriptNumber.encode(-1) }
    return Opcode.smallNumber(step.opcode).map { ScriptNumber.encode(Int64($0)) }
  }

  private static let maximumStackSize = 1_000
}
