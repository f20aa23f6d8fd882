internal import Channels
internal import ExactJSON

/// What a topic is called: in its family, and in documents about it.
struct TopicName: Hashable, Sendable {
  /// The family.
  let family: String
  /// Whether documents name the family.
  let naming: FamilyNaming
  /// The topic, which no other topic of the family is called.
  let topic: String

  /// The members of a file, a case or an entry of the index that say what it is about.
  var members: JSONObject {
    switch naming {
    case .implied: [Key.family: .string(topic)]
    case .written: [Key.family: .string(family), Key.topic: .string(topic)]
    }
  }

  /// A name that no topic of any family shares, for identifiers and seeds.
  var distinct: String {
    switch naming {
    case .implied: topic
    case .written: "\(family)-\(topic)"
    }
  }

  /// The names of the members.
  private enum Key {
    static let family = "family"
    static let topic = "topic"
  }
}

extension TopicName {
  /// Reads what a document is about, which must be one of the known topics.
  init(
    from members: inout MemberReader, among known: [TopicName]
  ) throws(MemberError) {
    let first = try members.read(Key.family) { json throws(MemberError) in try json.asText() }
    let second = try members.read(Key.topic, or: nil) {
      json throws(MemberError) -> String? in try json.asText()
    }
    if let second {
      try self.init(second, of: first, among: known)
    } else {
      try self.init(unnamed: first, among: known)
    }
  }

  private init(
    _ topic: String, of family: String, among known: [TopicName]
  ) throws(MemberError) {
    let topics = known.filter { $0.family == family }
    guard !topics.isEmpty else {
      throw .unknownName(family, at: Key.family, known: known.families)
    }
    self = try topics.named(topic, at: Key.topic)
  }

  /// The topic of a document that does not name its family.
  private init(unnamed topic: String, among known: [TopicName]) throws(MemberError) {
    let topics = known.filter { $0.naming == .implied }
    guard !topics.isEmpty else {
      throw .unknownName(topic, at: Key.family, known: known.families)
    }
    self = try topics.named(topic, at: Key.family)
  }
}

extension [TopicName] {
  /// The family of each topic, once.
  fileprivate var families: [String] {
    reduce(into: []) { names, name in
      if !names.contains(name.family) { names.append(name.family) }
    }
  }

  fileprivate func named(_ topic: String, at key: String) throws(MemberError) -> TopicName {
    guard let name = first(where: { $0.topic == topic }) else {
      throw .unknownName(topic, at: key, known: map(\.topic))
    }
    return name
  }
}

extension MemberError {
  fileprivate static func unknownName(
    _ name: String, at key: String, known: [String]
  ) -> MemberError {
    MemberError(key, .unknownName(name.excerpt, known: known))
  }
}
