public import Bitcoin
public import ExactJSON
internal import ScriptEngine

extension WhyVerdict {
  /// The verdict as a document, always in the same order.
  ///
  /// `label` gives a transaction the name that it has in a scenario.
  public func json(label: (Txid) -> String? = { _ in nil }) -> JSON {
    [
      "txid": .string(transaction.txid.description),
      "wtxid": .string(transaction.wtxid.description),
      "height": .number(tip.value),
      "presence": presence.json,
      "standing": .string(standing.rawValue),
      "allowed": .bool(first == nil),
      "mempool": first?.json ?? .null,
      "block": inBlock?.json ?? .null,
      "lasting": lasting?.json ?? .null,
      "first-block": firstBlock.map { .number($0.value) } ?? .null,
      "spent-by": .array(spendings.map { $0.json(label: label($0.txid)) }),
      "further": .array(further.map(\.json)),
      "scripts": .array(scriptFailures.map(\.json)),
      "signed": comparison?.json ?? .null,
    ]
  }
}

extension WhyVerdict.Presence {
  fileprivate var json: JSON {
    switch self {
    case .absent: "absent"
    case .waiting: "mempool"
    case .confirmed(let height): .number(height.value)
    }
  }
}

extension Finding {
  /// Core's reason, and the explanation's members beside it.
  public var json: JSON {
    var json: JSONObject = ["reject-reason": .string(reason)]
    for member in explanation.json.object?.members ?? [] { json[member.key] = member.value }
    return .object(json)
  }
}

extension Spending {
  /// Which input, what it spends, by whom it was spent, and where.
  public func json(label: String?) -> JSON {
    [
      "input": .number(input),
      "output": .string(output.description),
      "txid": .string(txid.description),
      "label": label.map { .string($0) } ?? .null,
      "height": height.map { .number($0.value) } ?? .null,
    ]
  }
}

extension ScriptFailure {
  fileprivate var json: JSON {
    [
      "input": .number(input),
      "error": .string(error.identifier),
      "breaks": .string(strictness.rawValue),
      "script": step.map { .string($0.role.rawValue) } ?? .null,
      "offset": step.map { .number($0.offset) } ?? .null,
      "instruction": step.map { .string($0.word) } ?? .null,
      "stack": step.map { .array($0.stackBefore.main.map { .string(Hex.encode($0)) }) } ?? .null,
    ]
  }
}

extension SignatureComparison {
  fileprivate var json: JSON {
    [
      "txid": .string(signed.description),
      "changes": .array(
        changes.map {
          ["field": .string($0.field.rawValue), "before": $0.before, "after": $0.after]
        }),
      "other-signatures": .array(otherSignatures.map { .number($0) }),
    ]
  }
}
