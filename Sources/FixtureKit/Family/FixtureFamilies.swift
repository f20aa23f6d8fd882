internal import Channels
internal import ExactJSON

/// The families whose fixtures a program makes and reads.
public struct FixtureFamilies: Sendable {
  /// Every family, in the order of the index.
  public let all: [any FixtureFamily.Type]

  /// Lists families; their names differ.
  public init(_ all: [any FixtureFamily.Type]) { self.all = all }

  /// The topics of every family, in the order of the index.
  public var topics: [FixtureTopic] { all.flatMap { $0.topics } }

  /// The family of a name.
  public func family(named name: String) -> (any FixtureFamily.Type)? {
    all.first { $0.name == name }
  }
}

extension FixtureFamilies {
  /// Reads what a file or a case is about.
  func topic(from members: inout MemberReader) throws(MemberError) -> FixtureTopic {
    let name = try members.read(FixtureTopic.Key.family) { json throws(MemberError) in
      try json.asText()
    }
    let topic = try members.read(FixtureTopic.Key.topic, or: nil) {
      json throws(MemberError) -> String? in try json.asText()
    }
    guard let topic else { return try unnamedTopic(name) }
    guard let family = family(named: name) else {
      throw .unknownName(name, at: FixtureTopic.Key.family, known: all.map { $0.name })
    }
    return try Self.find(topic, at: FixtureTopic.Key.topic, among: family.topics)
  }

  /// The topic of a document that does not name its family.
  private func unnamedTopic(_ name: String) throws(MemberError) -> FixtureTopic {
    let topics = all.filter { $0.naming == .topicAlone }.flatMap { $0.topics }
    guard !topics.isEmpty else {
      throw .unknownName(name, at: FixtureTopic.Key.family, known: all.map { $0.name })
    }
    return try Self.find(name, at: FixtureTopic.Key.family, among: topics)
  }

  private static func find(
    _ name: String, at key: String, among topics: [FixtureTopic]
  ) throws(MemberError) -> FixtureTopic {
    guard let topic = topics.first(where: { $0.name == name }) else {
      throw .unknownName(name, at: key, known: topics.map(\.name))
    }
    return topic
  }
}

extension MemberError {
  fileprivate static func unknownName(
    _ name: String, at key: String, known: [String]
  ) -> MemberError {
    MemberError(key, .unknownName(name.excerpt, known: known))
  }
}
