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
      "last": last.map { play.steps[$0].json(number: $0) } ?? .null,
      "standing": standing,
      "mempool": .array(world.waitingTransactions.map { .string("\($0)") }),
      "mail": mail,
      "possible": .array(moves.map { ["by": .string($0.maker(in: world).word), "move": $0.json] }),
      "ways": .array(play.session.ways.map(\.summary)),
    ]
  }

  private var standing: JSON {
    var object = JSONObject()
    for member in play.world.standing.members { object[member.key] = member.value }
    return .object(object)
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
