internal import Channels
internal import Checker
internal import FixtureKit
internal import Simulation
internal import Walkthroughs

// The names that this program knows.
extension Candidates {
  static let rules = Candidates.words { Timelock.Rule.allCases.map(\.rawValue) }
  static let ruleList = Candidates.list { Timelock.Rule.allCases.map(\.rawValue) }
  /// Rules and duties.
  static let ablations = Candidates.words { Ablation.all.map(\.subject.name) }
  static let promises = Candidates.words { Promise.allCases.map(\.rawValue) }
  static let families = Candidates.words { FixtureFamilies.known.names }
  static let topics = Candidates.words { FixtureFamilies.known.topicNames }
  static let templates = Candidates.words { Scenario.templates.map(\.name) }
  static let stories = Candidates.words { Walkthrough.all.map(\.name) }
  static let forks = Candidates.words {
    Set(Walkthrough.all.flatMap(\.beats).flatMap(\.forks).map(\.name)).sorted()
  }
}
