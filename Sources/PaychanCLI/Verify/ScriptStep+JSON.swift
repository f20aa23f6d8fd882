internal import Bitcoin
internal import ExactJSON
internal import ScriptEngine

extension ScriptStep {
  /// The step as `paychan verify --trace` shows it; stacks are written bottom first.
  func json(input: Int) -> JSON {
    [
      "input": .number(input),
      "script": .string(role.rawValue),
      "offset": .number(offset),
      "instruction": .string(word),
      "executed": .bool(isExecuted),
      "before": stackBefore.json,
      "after": stackAfter?.json ?? .null,
      "error": error.map { .string($0.identifier) } ?? .null,
    ]
  }
}

extension ScriptStacks {
  fileprivate var json: JSON {
    ["stack": main.json, "altstack": alternative.json]
  }
}

extension [[UInt8]] {
  fileprivate var json: JSON {
    .array(map { .string(Hex.encode($0)) })
  }
}
