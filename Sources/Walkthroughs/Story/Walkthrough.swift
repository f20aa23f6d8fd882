public import Simulation

/// A story as it is told: what happens, step by step, and what is said about it.
public struct Walkthrough: Sendable {
  /// A name in kebab-case, as `paychan tour` takes it.
  public let name: String
  /// What it is called.
  public let title: Narration
  /// What it shows, in a sentence or two.
  public let about: Narration
  /// What the sides are called.
  public let cast: PerRole<PaymentRole, String>
  /// In which money it is told.
  public let purse: Purse
  /// What was agreed and who holds to which rules; what happens is in the steps.
  public let scenario: Scenario
  /// The steps in their order.
  public let beats: [Beat]

  init(
    _ scenario: Scenario, title: Narration, about: Narration,
    cast: PerRole<PaymentRole, String> = PerRole(payer: "the payer", payee: "the payee"), purse: Purse,
    beats: [Beat]
  ) {
    self.name = scenario.name
    self.title = title
    self.about = about
    self.cast = cast
    self.purse = purse
    self.scenario = scenario
    self.beats = beats
  }
}
