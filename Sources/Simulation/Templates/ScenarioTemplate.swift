/// A ready story to start from: it runs as it is, and its JSON is meant to be changed.
public struct ScenarioTemplate: Hashable, Sendable {
  /// What happens in it, on one line.
  public let title: String
  /// The story.
  public let scenario: Scenario

  /// What it is called.
  public var name: String { scenario.name }

  init(_ scenario: Scenario, title: String) {
    self.scenario = scenario
    self.title = title
  }
}
