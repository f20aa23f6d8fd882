internal import Channels
public import Simulation

extension Timelock {
  /// The ready scenarios: two sales, three mishaps, and then each attack as it fails and as it
  /// succeeds once the rule is waived that stands against it.
  public static let templates: [ScenarioTemplate<Timelock>] =
    [
      .file100GB, .videoStream,
      .silentPayer, .crash, .lostMessages,
    ] + Attack<Timelock>.all.flatMap(\.templates)
}
