internal import Bitcoin
internal import Channels
public import ExactJSON
internal import Simulation

extension SampledPath {
  /// The scenario as `paychan run` takes it, and what was seen after so many of its moves.
  public var json: JSON {
    [
      "scenario": scenario.json,
      "cheat": cheat.map { .string($0.rawValue) } ?? .null,
      "steps": .array(steps.map(\.json)),
      "impossible": impossible?.json ?? .null,
    ]
  }
}

extension SampledPath.Attempt {
  fileprivate var json: JSON {
    ["moves": .number(moves), "tried": .array(tried.map(\.json))]
  }
}

extension SampledPath.Step {
  fileprivate var json: JSON {
    var json: JSONObject = ["moves": .number(moves)]
    for member in observation.standing.members { json[member.key] = member.value }
    json["holds"] = observation.holdsJSON
    json["chain"] = .array(observation.chain.map(\.json))
    json["mempool"] = .array(observation.mempool.map(\.json))
    json["broken"] = .array(observation.broken.map { .string($0.rawValue) })
    return .object(json)
  }
}

extension Observation {
  fileprivate var holdsJSON: JSON {
    .object(
      JSONObject(
        uniqueKeysWithValues: Family.Role.allCases.map { ($0.rawValue, holdsJSON(of: $0)) }))
  }

  private func holdsJSON(of role: Family.Role) -> JSON {
    [
      "count": .number(standing.held[role]),
      "labels": .array(holds[role].map { .string("\($0)") }),
    ]
  }
}

extension PlacedOffer {
  fileprivate var json: JSON {
    var json: JSONObject = ["label": .string("\(label)")]
    for member in identifier.members { json[member.key] = member.value }
    if let height { json["height"] = .number(height.value) }
    return .object(json)
  }
}
