internal import Channels
public import ExactJSON

extension Scenario {
  /// The scenario as a document, always in the same order.
  public var json: JSON {
    var object: JSONObject = [ScenarioKey.version: .number(Self.version)]
    switch Family.naming {
    case .implied: break
    case .written: object[ScenarioKey.family] = .string(Family.name)
    }
    object[ScenarioKey.name] = .string(name)
    object[ScenarioKey.about] = .string(about)
    object[ScenarioKey.seed] = .string(seed)
    object[ScenarioKey.terms] = Family.json(of: terms)
    object[ScenarioKey.waived] = waived.rulesJSON()
    object[ScenarioKey.recording] = recording.recordingJSON
    object[ScenarioKey.moves] = moves.json
    return .object(object)
  }

  /// The document with one move a line, as a person would lay it out.
  public var text: String { json.text(.flowing) + "\n" }

  /// No scenario needs more bytes.
  public static var maximumLength: Int { ScenarioDocument.maximumLength }

  /// Reads a document, and refuses what is not a scenario.
  public init(parsing bytes: [UInt8]) throws(ScenarioError) {
    try self.init(json: try ScenarioDocument(parsing: bytes).json)
  }

  /// Reads a scenario; what has a usual value may be left out.
  public init(json: JSON) throws(ScenarioError) {
    let moves: JSON
    do {
      var members = try MemberReader(json)
      try members.read(ScenarioKey.version) { json throws(MemberError) in
        try json.asVersion(Self.version)
      }
      try members.requireFamily(Family.self)
      name = try members.text(ScenarioKey.name, or: "unnamed")
      about = try members.text(ScenarioKey.about, or: "")
      seed = try members.text(ScenarioKey.seed, or: "paychan")
      terms = try members.read(ScenarioKey.terms) { json throws(MemberError) in
        try Family.terms(json)
      }
      waived = try members.read(ScenarioKey.waived, or: .none) { json throws(MemberError) in
        try PerRole(rules: json)
      }
      recording = try members.read(
        ScenarioKey.recording, or: PerRole(repeating: .beforeEffects)
      ) { json throws(MemberError) in try PerRole(recording: json) }
      moves = try members.required(ScenarioKey.moves)
      // A session keeps other ways beside the scenario that it is now.
      _ = members.optional(ScenarioKey.ways)
      try members.finishWrittenByHand()
    } catch {
      throw .member(error)
    }
    self.moves = try Moves(json: moves, at: DocumentPlace(path: ScenarioKey.moves, depth: 0))
  }

  /// The rules by which scenarios are written.
  static var version: Int64 { 1 }
}

extension PerRole {
  /// The rules in the order in which they are listed; `nil` if nothing is left out.
  fileprivate func rulesJSON<Rule: ChannelRule>() -> JSON? where Value == Set<Rule> {
    var object = JSONObject()
    for role in Role.allCases where !self[role].isEmpty {
      let rules = Rule.allCases.filter(self[role].contains)
      object[role.rawValue] = .array(rules.map { .string($0.rawValue) })
    }
    return object.members.isEmpty ? nil : .object(object)
  }

  fileprivate init<Rule: ChannelRule>(rules json: JSON) throws(MemberError)
  where Value == Set<Rule> {
    var members = try MemberReader(json)
    try self.init { role throws(MemberError) in try members.rules(role.rawValue) }
    try members.finishWrittenByHand()
  }
}

extension PerRole where Value == Recording {
  /// The roles whose records do not come first; `nil` if there is none.
  fileprivate var recordingJSON: JSON? {
    var object = JSONObject()
    for role in Role.allCases where self[role] != .beforeEffects {
      object[role.rawValue] = .string(self[role].rawValue)
    }
    return object.members.isEmpty ? nil : .object(object)
  }

  fileprivate init(recording json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    try self.init { role throws(MemberError) in try members.recording(role.rawValue) }
    try members.finishWrittenByHand()
  }
}

extension MemberReader {
  /// Refuses a document about another family.
  fileprivate mutating func requireFamily<Family: ChannelFamily>(
    _: Family.Type
  ) throws(MemberError) {
    guard let family = optional(ScenarioKey.family) else {
      guard Family.naming == .implied else { throw MemberError(ScenarioKey.family, .missing) }
      return
    }
    let name: String
    do { name = try family.asText() } catch { throw error.inside(ScenarioKey.family) }
    guard name == Family.name else {
      throw MemberError(
        ScenarioKey.family, .unknownName(name.excerpt, known: [Family.name]))
    }
  }

  fileprivate mutating func recording(_ key: String) throws(MemberError) -> Recording {
    try read(key, or: .beforeEffects) { json throws(MemberError) in try json.asName() }
  }

  fileprivate mutating func rules<Rule: ChannelRule>(
    _ key: String
  ) throws(MemberError) -> Set<Rule> {
    try read(key, or: []) { json throws(MemberError) in
      Set(try json.elements { element throws(MemberError) in try element.asName() })
    }
  }

  fileprivate mutating func text(
    _ key: String, or usual: String
  ) throws(MemberError) -> String {
    try read(key, or: usual) { json throws(MemberError) in try json.asText() }
  }
}

/// What the members of a scenario are called.
package enum ScenarioKey {
  static let version = "paychan-scenario"
  package static let family = "family"
  static let name = "name"
  static let about = "about"
  static let seed = "seed"
  static let terms = "terms"
  static let waived = "without"
  static let recording = "records"
  static let moves = "moves"
  static let ways = "ways"
}
