internal import Channels

extension Scenario {
  /// The ready scenarios of the family.
  public static var templates: [ScenarioTemplate<Family>] { Family.templates }

  /// The ready scenario of a name.
  public static func template(named name: String) -> ScenarioTemplate<Family>? {
    templates.first { $0.name == name }
  }
}
