public import Bitcoin
public import Channels
public import ExactJSON
public import Simulation

/// A family of channels as fixtures need it: what its cases are about, how they are made, and which
/// transactions honest parties would have made.
///
/// Files, their canonical form, comparison and index are the same for every family. They know no
/// family by name: the list is handed in as `FixtureFamilies`.
public protocol FixtureFamily: ChainFamily {
  /// What honest parties make of a scenario, computed once for all records of a case.
  associatedtype Expectation

  /// What its files are about and how their cases are made, in the order of the index.
  static var fixtures: [FixtureSeries<Self>] { get }
  /// The network whose addresses a case shows.
  static func network(of terms: Terms) -> Network

  /// What parties that keep every rule make of a scenario, whatever was sent or changed in it.
  static func expectation(of played: PlayedCase<Self>) -> Expectation
  /// What the parties must agree on byte by byte: the member `channel`; null where there is none.
  static func channelRecord(of played: PlayedCase<Self>) -> JSON
  /// What a transaction's label stands for in a case.
  static func meaning(
    of label: TransactionLabel<Name>, in played: PlayedCase<Self>,
    expecting expectation: Expectation
  ) -> LabelMeaning
  /// The keys whose signatures a script of the family's own takes, in the order in which an input
  /// shows them; `nil` for a script that says so by its form, as those of wallets and of a
  /// multisig.
  static func signers(of script: Script, in played: PlayedCase<Self>) -> [[UInt8]]?
  /// The half-signed transactions that were sent, in order.
  static func proposals(in played: PlayedCase<Self>) -> [SentProposal<Role>]
}

extension FixtureFamily {
  /// What its files are about, for those who need not know how the cases are made.
  public static var fixtureTopics: [FixtureTopic] { fixtures.map(\.topic) }

  /// A family whose scripts all say by their form whose signatures they take.
  public static func signers(of script: Script, in played: PlayedCase<Self>) -> [[UInt8]]? { nil }
}
