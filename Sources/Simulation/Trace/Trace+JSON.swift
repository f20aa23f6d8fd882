internal import Bitcoin
internal import Channels
public import ExactJSON

extension Trace {
  /// All that happened, in one order of keys: the same scenario gives the same bytes.
  ///
  /// Amounts are whole satoshis, and keys are those of Bitcoin Core's RPC where it has one.
  public var json: JSON {
    [
      "scenario": scenario.json,
      "prelude": ["blocks": .number(start.startingBlockCount)],
      "moves": .array(steps.enumerated().map { number, step in step.json(number: number) }),
      "outcome": outcome.json,
    ]
  }
}

extension Trace.Step {
  /// The move, what it caused, and how things stand after it.
  package func json(number: Int) -> JSON {
    var json: JSONObject = [
      "number": .number(number),
      "move": move.json,
      "events": .array(events.map(\.json)),
    ]
    for member in standing.members { json[member.key] = member.value }
    json["holds"] = PerRole(holding).json { $0 }
    return .object(json)
  }

  /// How many transactions a party holds, and which it did not hold before the move.
  private func holding(_ role: Family.Role) -> JSON {
    let gained = events.compactMap { $0.name(gainedBy: role) }
    return [
      "count": .number(standing.held[role]),
      "gained": .array(gained.map { .string("\($0)") }),
    ]
  }
}

extension Event {
  /// What a party has come to hold by this event, if that is what it tells.
  fileprivate func name(gainedBy role: Family.Role) -> Family.Name? {
    guard case .gained(role, let holding) = self else { return nil }
    return holding.name
  }
}

extension Trace.Standing {
  /// What a move's object says beside its events.
  package var members: [JSONObject.Member] {
    let json: JSONObject = [
      "height": .number(height.value),
      "balances": [
        "agreed": agreed.json { $0?.json { .number($0.satoshis) } ?? .null },
        "on-chain": onChain.json { .number($0.satoshis) },
        "claimable": claimable.json { $0?.json ?? .null },
      ],
      "goods": .number(goods.satoshis),
      "phases": phases.json { .string($0.rawValue) },
    ]
    return json.members
  }
}

extension Claim {
  fileprivate var json: JSON {
    [
      "amount": .number(amount.satoshis),
      "transaction": .string("\(transaction)"),
      "first-block": .number(firstBlock.value),
    ]
  }
}

extension Trace.Outcome {
  /// How it ended, in one order of keys.
  package var json: JSON {
    [
      "confirmed": .array(confirmed.map { .string("\($0)") }),
      "change": change.json { .number($0) },
      "goods": .number(goods.satoshis),
      "shortfall": shortfall.json { .number($0.satoshis) },
      "locked": .number(locked.satoshis),
    ]
  }
}

extension PerRole {
  /// An object with every role, in their order.
  fileprivate func json(_ value: (Value) -> JSON) -> JSON {
    var object = JSONObject()
    for role in Role.allCases { object[role.rawValue] = value(self[role]) }
    return .object(object)
  }
}
