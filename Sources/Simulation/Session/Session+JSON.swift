internal import Channels
public import ExactJSON

extension Session {
  /// The session as a document: the scenario of the present, and behind it the other ways.
  public var json: JSON {
    guard var object = scenario.json.object else { return scenario.json }
    if !ways.isEmpty { object[ScenarioKey.ways] = .array(ways.map(\.json)) }
    return .object(object)
  }

  /// The document with one move a line, as a person would lay it out.
  public var text: String { json.text(.flowing) + "\n" }

  /// Reads a session; a scenario is one that has no other ways.
  public init(json: JSON) throws(ScenarioError) {
    let scenario = try Scenario<Family>(json: json)
    let moves = Array(scenario.moves)
    var ways: [KeptWay<Family>] = []
    do throws(MemberError) {
      for (index, way) in try (json.object?[ScenarioKey.ways]?.asArray() ?? []).enumerated() {
        do throws(MemberError) {
          ways.append(try KeptWay(json: way, amongPresent: moves.count))
        } catch {
          throw error.inside("\(ScenarioKey.ways)[\(index)]")
        }
      }
    } catch {
      throw .member(error)
    }
    self.init(scenario, moves: moves, ways: ways)
  }
}

extension KeptWay {
  fileprivate var json: JSON {
    var object = JSONObject()
    if let name { object[Key.name] = .string(name) }
    object[Key.after] = .number(after)
    object[Key.moves] = Moves(moves).json
    return .object(object)
  }

  fileprivate init(json: JSON, amongPresent count: Int) throws(MemberError) {
    var members = try MemberReader(json)
    let name: String? = try members.read(Key.name, or: nil) { json throws(MemberError) in
      try json.asText()
    }
    let after = try members.read(Key.after) { json throws(MemberError) in
      Int(try json.asInteger(in: 0...Int64(count)))
    }
    let moves: [Move<Family>] = try members.read(Key.moves) { json throws(MemberError) in
      try json.elements { element throws(MemberError) in try Move(json: element) }
    }
    try members.finishWrittenByHand()
    self.init(name: name, after: after, moves: moves)
  }

  /// What the members of a way are called.
  private enum Key {
    static var name: String { "name" }
    static var after: String { "after" }
    static var moves: String { "moves" }
  }
}
