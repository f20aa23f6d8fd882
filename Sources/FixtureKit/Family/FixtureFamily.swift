public import ExactJSON
public import Simulation

/// A family of channels as fixtures need it: what its cases are about, how they are made, and which
/// transactions honest parties would have made.
///
/// Files, their canonical form, comparison and index are the same for every family. They know no
/// family by name: the list is handed in as `FixtureFamilies`.
public protocol FixtureFamily: Sendable {
  /// What honest parties make of a scenario, computed once for all records of a case.
  associatedtype Expectation

  /// The name of the family, and of its folder.
  static var name: String { get }
  /// How its files say that they are of this family.
  static var naming: FixtureNaming { get }
  /// What its files are about, in the order of the index.
  static var topics: [FixtureTopic] { get }

  /// What parties that keep every rule make of a scenario, whatever was sent or changed in it.
  static func expectation(of played: PlayedCase) -> Expectation
  /// What the parties must agree on byte by byte: the member `channel`; null where there is none.
  static func channel(of played: PlayedCase) -> JSON
  /// What a transaction's label stands for in a case.
  static func meaning(
    of label: TransactionLabel, in played: PlayedCase, expecting expectation: Expectation
  ) -> LabelMeaning
  /// The half-signed transactions that were sent, in order.
  static func proposals(in played: PlayedCase) -> [SentProposal]
}

extension FixtureFamily {
  /// A family names itself, unless its files are older than the second family.
  public static var naming: FixtureNaming { .familyAndTopic }
}

/// How a file says which family it is of, and what it is about.
public enum FixtureNaming: Hashable, Sendable {
  /// `family` is the topic, as files were written when there was a single family.
  case topicAlone
  /// `family` is the family, and `topic` the topic.
  case familyAndTopic
}
