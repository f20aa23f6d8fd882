/// A ready scenario to start from: it runs as it is, and its JSON is meant to be changed.
public struct ScenarioTemplate<Family: SimulatedFamily>: Hashable, Sendable {
  /// What happens in it, on one line.
  public let title: String
  /// The scenario.
  public let scenario: Scenario<Family>

  /// What it is called.
  public var name: String { scenario.name }

  package init(_ scenario: Scenario<Family>, title: String) {
    self.scenario = scenario
    self.title = title
  }
}
