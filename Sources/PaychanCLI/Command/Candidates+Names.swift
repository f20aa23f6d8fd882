internal import FixtureKit

// The names that this program knows.
extension Candidates {
  static let rules = Candidates.words { families.names { $0.ruleNames } }
  static let ruleList = Candidates.list { families.names { $0.ruleNames } }
  /// Rules and duties.
  static let ablations = Candidates.words { families.names { $0.ablationNames } }
  static let promises = Candidates.words { families.names { $0.promiseNames } }
  static let familyNames = Candidates.words { FixtureFamilies.known.names }
  static let topics = Candidates.words { FixtureFamilies.known.topicNames }
  static let templates = Candidates.words { families.names { $0.templateNames } }
  static let stories = Candidates.words { families.names { $0.storyNames } }
  static let forks = Candidates.words { families.names { $0.forkNames }.sorted() }
}
