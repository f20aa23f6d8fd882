internal import Channels
internal import ExactJSON
internal import FixtureKit
internal import Telling

/// The families and topics that a command line asks for; without an option all of them.
enum FixtureSelection {
  /// The option that names a family.
  static let family = Option(
    name: "family",
    help: "Only the fixtures of this family: \(listed(FixtureFamilies.known.names)).",
    kind: .value(placeholder: "name"), offers: .familyNames)

  /// The option that names a topic.
  static let topic = Option(
    name: "topic",
    help: "Only the fixtures about this topic: \(listed(FixtureFamilies.known.topicNames)).",
    kind: .value(placeholder: "name"), offers: .topics)

  /// The families that `--family` asks for.
  static func families(_ invocation: Invocation) throws(CommandError) -> FixtureFamilies {
    let known = FixtureFamilies.known
    guard let name = invocation.value(of: family) else { return known }
    guard let found = known.family(named: name) else {
      throw invocation.unknown(name, family, among: known.names)
    }
    return FixtureFamilies([found])
  }

  /// The topics that `--family` and `--topic` ask for.
  static func topics(_ invocation: Invocation) throws(CommandError) -> [FixtureTopic] {
    let families = try families(invocation)
    guard let name = invocation.value(of: topic) else { return families.topics }
    let found = families.topics.filter { $0.name == name }
    guard !found.isEmpty else {
      throw invocation.unknown(name, topic, among: families.topicNames)
    }
    return found
  }

  private static func listed(_ names: [String]) -> String { names.joined(separator: ", ") }
}

extension FixtureFamilies {
  /// The name of each family.
  var names: [String] { all.map { $0.name } }

  /// The name of each topic, once.
  var topicNames: [String] {
    var names: [String] = []
    for topic in topics where !names.contains(topic.name) { names.append(topic.name) }
    return names
  }
}

extension Invocation {
  fileprivate func unknown(
    _ name: String, _ option: Option, among choices: [String]
  ) -> CommandError {
    path.usageError(
      .unknownChoice(
        option: option.spelling, value: name, choices: choices,
        suggestion: nearest(to: name, among: choices)))
  }
}

extension FixtureTopic {
  /// The topic with its family, in quotes.
  var words: String { "'\(family.name)/\(name)'" }

  /// The members that say what a document is about, to be put among others.
  var pairs: [(String, JSON)] { members.members.map { ($0.key, $0.value) } }
}
