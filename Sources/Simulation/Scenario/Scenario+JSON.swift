internal import Channels
public import ExactJSON

extension Scenario {
  /// The story as a document, always in the same order.
  public var json: JSON {
    var object: JSONObject = [
      Key.version: .number(Self.version),
      Key.name: .string(name),
      Key.about: .string(about),
      Key.seed: .string(seed),
      Key.terms: terms.written,
    ]
    object[Key.waived] = waived.json
    object[Key.recording] = recording.json
    object[Key.moves] = moves.json
    return .object(object)
  }

  /// The document with one move a line, as a person would lay it out.
  public var text: String { json.text(.flowing) + "\n" }

  /// No story needs more bytes.
  public static let maximumLength = 1 << 26

  /// Reads a document, and refuses whatever is not a story.
  public init(parsing bytes: [UInt8]) throws(ScenarioError) {
    guard bytes.count <= Self.maximumLength else {
      throw .tooLong(count: bytes.count, limit: Self.maximumLength)
    }
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch { throw .notJSON(error) }
    try self.init(json: json)
  }

  /// Reads a story; what has a usual value may be left out.
  public init(json: JSON) throws(ScenarioError) {
    let moves: JSON
    do {
      var members = try MemberReader(json)
      try members.read(Key.version) { json throws(MemberError) in
        try json.asVersion(Self.version)
      }
      name = try members.text(Key.name, or: "unnamed")
      about = try members.text(Key.about, or: "")
      seed = try members.text(Key.seed, or: "paychan")
      terms = try members.read(Key.terms) { json throws(MemberError) in
        try Timelock.Terms(json: json)
      }
      waived = try members.read(Key.waived, or: .none) { json throws(MemberError) in
        try PerRole(json: json)
      }
      recording = try members.read(Key.recording, or: .usual) { json throws(MemberError) in
        try PerRole(json: json)
      }
      moves = try members.required(Key.moves)
      try members.finishWrittenByHand()
    } catch {
      throw .member(error)
    }
    self.moves = try Moves(json: moves, at: Moves.Place(path: Key.moves, depth: 0))
  }

  /// The rules by which stories are written.
  static let version: Int64 = 1

  /// What the members are called.
  enum Key {
    static let version = "paychan-scenario"
    static let name = "name"
    static let about = "about"
    static let seed = "seed"
    static let terms = "terms"
    static let waived = "without"
    static let recording = "records"
    static let moves = "moves"
  }
}

extension Timelock.Terms {
  /// The terms as messages say them, but with amounts as people write them.
  fileprivate var written: JSON {
    guard var object = json.object else { return json }
    object[Key.capacity] = .written(capacity)
    object[Key.unit] = .written(unit)
    return .object(object)
  }
}

extension PerRole<PaymentRole, Set<Timelock.Rule>> {
  /// Nothing is left out.
  static let none = PerRole(payer: [], payee: [])

  /// The rules in the order in which they are listed; `nil` if nothing is left out.
  fileprivate var json: JSON? {
    var object = JSONObject()
    for role in PaymentRole.allCases where !self[role].isEmpty {
      let rules = Timelock.Rule.allCases.filter(self[role].contains)
      object[role.rawValue] = .array(rules.map { .string($0.rawValue) })
    }
    return object.members.isEmpty ? nil : .object(object)
  }

  fileprivate init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    self.init(
      payer: try members.rules(PaymentRole.payer.rawValue), payee: try members.rules(PaymentRole.payee.rawValue))
    try members.finishWrittenByHand()
  }
}

extension PerRole<PaymentRole, Recording> {
  /// Records come first.
  static let usual = PerRole(payer: .beforeEffects, payee: .beforeEffects)

  /// The sides whose records do not come first; `nil` if there is none.
  fileprivate var json: JSON? {
    var object = JSONObject()
    for role in PaymentRole.allCases where self[role] != .beforeEffects {
      object[role.rawValue] = .string(self[role].rawValue)
    }
    return object.members.isEmpty ? nil : .object(object)
  }

  fileprivate init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    self.init(
      payer: try members.recording(PaymentRole.payer.rawValue),
      payee: try members.recording(PaymentRole.payee.rawValue))
    try members.finishWrittenByHand()
  }
}

extension MemberReader {
  fileprivate mutating func recording(_ key: String) throws(MemberError) -> Recording {
    try read(key, or: .beforeEffects) { json throws(MemberError) in try json.asName() }
  }

  fileprivate mutating func rules(_ key: String) throws(MemberError) -> Set<Timelock.Rule> {
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
