public import Channels
public import Simulation

/// One fixture: a scenario, and which records of it are written.
///
/// Nothing else is needed to make it: an implementer who has these few members computes all others
/// and compares.
public struct FixtureCase<Family: FixtureFamily>: Equatable, Sendable {
  /// A name that no other case has: the topic and a number.
  public let id: String
  /// The topic of the file that it belongs to.
  public let topic: FixtureTopic
  /// What it shows, in a sentence.
  public let title: String
  /// The single change to a good case; `nil` for a good case.
  public let defect: FixtureDefect?
  /// The seed, the terms and the moves.
  public let scenario: Scenario<Family>
  /// The transactions that are taken apart.
  public let transactions: [TransactionLabel<Family.Name>]
  /// The transactions that are judged, and when.
  public let questions: [Question]
  /// The other parts that are written.
  public let parts: Set<FixturePart>

  /// A transaction to be judged, by the mempool and by a block.
  public struct Question: Equatable, Sendable {
    /// The label of the transaction.
    public let label: TransactionLabel<Family.Name>
    /// The height of the chain; `nil` for the end of the scenario.
    public let height: UInt32?
  }
}

/// The single change that makes a case a bad one.
public struct FixtureDefect: Equatable, Sendable {
  /// The identifier of the case without the change.
  public let base: String
  /// What was changed.
  public let change: String
}

/// A part of a case that not every case has.
public enum FixturePart: String, CaseIterable, Hashable, Sendable {
  /// Every secret and public key.
  case keys
  /// Script, descriptor, address and fee.
  case channel
  /// Every move with its events.
  case steps
  /// The last two moves alone, where those before them are the same as in other cases.
  case lastSteps = "last-steps"
  /// The lines that replay it on a node.
  case chain
}
