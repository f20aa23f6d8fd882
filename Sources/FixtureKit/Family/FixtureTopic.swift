public import ExactJSON

/// What a file of fixtures is about: one topic of one family of channels.
public struct FixtureTopic: Sendable {
  /// The family whose channels the cases run.
  public let family: any FixtureFamily.Type
  /// The name, which no other topic of the family has.
  public let name: String
  /// What the cases show, in a sentence.
  public let about: String
  /// How the cases are made, each once.
  let recipes: [FixtureRecipe]

  /// Describes a topic of a family.
  package init(
    _ name: String, of family: any FixtureFamily.Type, about: String, recipes: [FixtureRecipe]
  ) {
    self.family = family
    self.name = name
    self.about = about
    self.recipes = recipes
  }

  /// The members of a file, a case or an entry of the index that say what it is about.
  public var members: JSONObject {
    switch family.naming {
    case .topicAlone: [Key.family: .string(name)]
    case .familyAndTopic: [Key.family: .string(family.name), Key.topic: .string(name)]
    }
  }

  /// A name that no topic of any family shares, for identifiers and seeds.
  var distinctName: String {
    switch family.naming {
    case .topicAlone: name
    case .familyAndTopic: "\(family.name)-\(name)"
    }
  }

  /// The names of the members.
  enum Key {
    static let family = "family"
    static let topic = "topic"
  }
}

extension FixtureTopic: Hashable {
  /// Whether both are the same topic of the same family.
  public static func == (left: Self, right: Self) -> Bool {
    left.family.name == right.family.name && left.name == right.name
  }

  /// Hashes the two names.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(family.name)
    hasher.combine(name)
  }
}

extension JSONObject {
  /// Puts the members of another object behind these.
  mutating func append(_ other: JSONObject) {
    for member in other.members { self[member.key] = member.value }
  }
}
