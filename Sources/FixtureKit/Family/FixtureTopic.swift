public import ExactJSON

/// What a file of fixtures is about: one topic of one family of channels.
///
/// It is one type for all families, so that files and lists of them need not know their family.
public struct FixtureTopic: Sendable {
  /// The family whose channels the cases run.
  public let family: any FixtureFamily.Type
  /// What the topic is called.
  let title: TopicName
  /// What the cases show, in a sentence.
  public let about: String
  /// How many cases there are before recipes are used again with other keys and terms.
  public let usualCount: Int

  /// The name, which no other topic of the family has.
  public var name: String { title.topic }

  /// The members of a file, a case or an entry of the index that say what it is about.
  public var members: JSONObject { title.members }
}

extension FixtureTopic: Hashable {
  /// Whether both are the same topic of the same family.
  public static func == (left: Self, right: Self) -> Bool { left.title == right.title }

  /// Hashes what the topic is called.
  public func hash(into hasher: inout Hasher) { hasher.combine(title) }
}

extension JSONObject {
  /// Puts the members of another object behind these.
  mutating func append(_ other: JSONObject) {
    for member in other.members { self[member.key] = member.value }
  }
}
