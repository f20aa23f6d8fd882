internal import Channels

/// The families whose fixtures a program makes and reads.
public struct FixtureFamilies: Sendable {
  /// Every family, in the order of the index.
  public let all: [any FixtureFamily.Type]

  /// Lists families; their names differ.
  public init(_ all: [any FixtureFamily.Type]) { self.all = all }

  /// The topics of every family, in the order of the index.
  public var topics: [FixtureTopic] { all.flatMap { $0.fixtureTopics } }

  /// The family of a name.
  public func family(named name: String) -> (any FixtureFamily.Type)? {
    all.first { $0.name == name }
  }

  /// Reads what a file or a case is about.
  func topic(from members: inout MemberReader) throws(MemberError) -> FixtureTopic {
    let topics = topics
    let title = try TopicName(from: &members, among: topics.map(\.title))
    guard let topic = topics.first(where: { $0.title == title }) else {
      preconditionFailure("a name that is one of those of all topics is the name of a topic")
    }
    return topic
  }
}
