public import Channels
public import Simulation

/// A story as it is told: what happens, step by step, and what is said about it.
public struct Walkthrough<Family: WalkthroughFamily>: Sendable {
  /// A name in kebab-case, as `paychan tour` takes it.
  public let name: String
  /// What it is called.
  public let title: Narration<Family>
  /// What it shows, in a sentence or two.
  public let about: Narration<Family>
  /// What the participants are called.
  public let cast: PerRole<Family.Role, String>
  /// In which money it is told.
  public let denomination: Denomination
  /// What was agreed and who holds to which rules; what happens is in the steps.
  public let scenario: Scenario<Family>
  /// The steps in their order.
  public let beats: [Beat<Family>]
  /// Whether a reader may ask what could go wrong where the story itself does not.
  let asksEverywhere: Bool

  /// Writes a story; without names the participants are called by their roles, and the story as
  /// its scenario is.
  package init(
    _ scenario: Scenario<Family>, named name: String? = nil, title: Narration<Family>,
    about: Narration<Family>,
    cast: PerRole<Family.Role, String> = PerRole { "the \($0.rawValue)" },
    denomination: Denomination, asksEverywhere: Bool = true,
    beats: [Beat<Family>]
  ) {
    self.name = name ?? scenario.name
    self.title = title
    self.about = about
    self.cast = cast
    self.denomination = denomination
    self.scenario = scenario
    self.beats = beats
    self.asksEverywhere = asksEverywhere
  }
}
