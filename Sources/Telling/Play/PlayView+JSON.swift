internal import Channels
package import ExactJSON
internal import Simulation

extension PlayView {
  /// How things stand, what the last move did, what may well happen next, and the ways that were
  /// left.
  package var json: JSON {
    let world = play.world
    let last = play.steps.indices.last
    return [
      "scenario": .string(play.session.scenario.name),
      "moves": .number(play.steps.count),
      "last": last.map(step) ?? .null,
      "standing": standing,
      "mempool": .array(world.layer.waiting.map { .string("\($0)") }),
      "mail": mail,
      "possible": .array(moves.map { ["by": .string($0.maker(in: world).word), "move": $0.json] }),
      "ways": .array(play.session.ways.map(\.summary)),
    ]
  }

  /// What a move did, as far as it is seen.
  private func step(_ number: Int) -> JSON {
    let step = play.steps[number]
    guard let viewer else { return step.json(number: number) }
    let isOwn = step.move.isWithinReach(of: viewer, in: play.world)
    return [
      "number": .number(number), "move": isOwn ? step.move.json : .null,
      "events": .array(seen(of: step.events).map(\.json)),
    ]
  }

  private var standing: JSON {
    var object = JSONObject()
    for member in play.world.standing.members { object[member.key] = seen(of: member.value) }
    return .object(object)
  }

  /// The same without what is said of others: whatever has a member for each role.
  private func seen(of json: JSON) -> JSON {
    guard let viewer, let object = json.object else { return json }
    let isByRole = object.members.map(\.key) == Family.Role.allCases.map(\.rawValue)
    var rest = JSONObject()
    for member in object.members where !isByRole || member.key == viewer.rawValue {
      rest[member.key] = seen(of: member.value)
    }
    return .object(rest)
  }

  private var mail: JSON {
    var object = JSONObject()
    for role in seen {
      object[role.rawValue] = .array(
        play.world.messages(to: role).map { .string(Family.kind(of: $0)) })
    }
    return .object(object)
  }
}

extension KeptWay {
  fileprivate var summary: JSON {
    [
      "name": name.map { .string($0) } ?? .null, "after": .number(after),
      "moves": .number(moves.count),
    ]
  }
}
