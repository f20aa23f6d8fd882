public import Simulation

/// One fixture: a story, and what is written down of it.
///
/// Nothing else is needed to make it: an implementer who has these few members computes all the
/// others, and compares.
public struct FixtureCase: Equatable, Sendable {
  /// The only one of its kind: family and number.
  public let id: String
  /// Which file it belongs to.
  public let family: Family
  /// What it shows, in a sentence.
  public let title: String
  /// What was changed in a case that is as it should be; `nil` if nothing was.
  public let defect: Defect?
  /// What happens.
  public let scenario: Scenario
  /// Which transactions are taken apart.
  public let transactions: [TransactionLabel]
  /// Which transactions are judged, and when.
  public let questions: [Question]
  /// What else is written down.
  public let parts: Set<Part>

  /// A single change that makes a case a bad one.
  public struct Defect: Equatable, Sendable {
    /// The case without the change.
    public let base: String
    /// What was changed.
    public let change: String
  }

  /// A transaction to be judged, by the mempool and by a block.
  public struct Question: Equatable, Sendable {
    /// Which transaction.
    public let label: TransactionLabel
    /// At which height of the chain; `nil` at the end of the story.
    public let height: UInt32?
  }

  /// A part of a case that not every case has.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// Every secret and public key.
    case keys
    /// Script, descriptor, address and fee.
    case channel
    /// The moves and what they caused.
    case steps
    /// The last two of them alone, where what came before is as everywhere.
    case lastSteps = "last-steps"
    /// The lines that replay it on a node.
    case chain
  }
}
