internal import Bitcoin
public import ExactJSON
internal import Secp256k1

extension ChannelRefusal {
  /// The refusal as data: the rule and its clause, what was compared, and what would help.
  ///
  ///     {"rule":"lock","clause":"C","statement":"State k is…","compared":{"expected":4319,…},
  ///      "remedy":{"acceptable":"with-value","name":"lock","exactly":4319}}
  public var json: JSON {
    [
      "rule": .string(rule.rawValue),
      "clause": .string(rule.clauseName),
      "statement": .string(rule.statement),
      "compared": .object(
        JSONObject(uniqueKeysWithValues: comparison.map { ($0.name, $0.value.json) })),
      "remedy": remedy.json,
    ]
  }
}

extension Compared {
  /// Numbers as numbers, and everything with bytes in hexadecimal.
  public var json: JSON {
    switch self {
    case .amount(let amount): .satoshis(amount)
    case .amounts(let amounts): .array(amounts.map { .satoshis($0) })
    case .feeRate(let rate): .number(rate.satoshisPerKilobyte)
    case .count(let count): .number(count)
    case .blocks(let number), .state(let number), .version(let number): .number(number)
    case .number(let number): .number(number)
    case .height(let height): .number(height.value)
    case .computedHeight(let height): .number(height)
    case .lock(let lock): .number(lock.rawValue)
    case .sequence(let sequence): .number(sequence.rawValue)
    case .channel(let channel): .string(channel.description)
    case .transaction(let txid): .string(txid.description)
    case .outPoint(let outPoint): .string(outPoint.description)
    case .output(let output): output.json
    case .script(let script): .hex(script.bytes)
    case .key(let key): .hex(key.compressed)
    case .hashType(let type): .number(type.rawValue)
    case .role(let role): .string(role)
    case .phase(let phase): .string(phase)
    case .name(let name): .string(name)
    }
  }
}

extension Remedy {
  /// The remedy as data; `acceptable` says which kind it is.
  public var json: JSON {
    switch self {
    case .never: ["acceptable": "never"]
    case .untilTip(let height): ["acceptable": "until-tip", "height": .number(height)]
    case .onceFundingHasDepth(let depth):
      ["acceptable": "once-funding-has-depth", "depth": .number(depth)]
    case .inPhase(let phases):
      ["acceptable": "in-phase", "phases": .array(phases.map { .string($0) })]
    case .withValue(let name, let wanted): wanted.json(of: name)
    }
  }
}

extension Wanted {
  fileprivate func json(of name: String) -> JSON {
    var json: JSONObject = ["acceptable": "with-value", "name": .string(name)]
    switch self {
    case .exactly(let value): json["exactly"] = value.json
    case .atLeast(let value): json["at-least"] = value.json
    case .atMost(let value): json["at-most"] = value.json
    case .between(let lowest, let highest):
      json["at-least"] = lowest.json
      json["at-most"] = highest.json
    case .another: json["another"] = true
    }
    return .object(json)
  }
}
