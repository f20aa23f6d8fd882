extension Scenario {
  /// The ready stories: two sales, three mishaps, and then each attack as it fails and as it
  /// succeeds once the rule is waived that stands against it.
  public static let templates: [ScenarioTemplate] =
    [
      .file100GB, .videoStream,
      .silentPayer, .crash, .lostMessages,
    ] + Attack.all.flatMap(\.templates)

  /// The ready story of a name.
  public static func template(named name: String) -> ScenarioTemplate? {
    templates.first { $0.name == name }
  }
}
