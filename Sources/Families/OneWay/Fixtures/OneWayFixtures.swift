internal import Channels
public import FixtureKit

/// The fixtures of one-way channels, by topic.
public enum OneWayFixtures {
  /// Every topic with its cases, in the order of the index.
  public static let all = [
    scripts, opening, waysOut, payments, topUps, boundaries, tampering, attacks, refusals, chains,
  ]

  /// Scripts and addresses of every variant.
  public static let scripts = topic(
    "scripts", about: "The script of each variant, its address, and the output that funds it.",
    Recipe.scripts)

  /// What both say before the first payment.
  public static let opening = topic(
    "opening", about: "All that is said and signed before the first payment.", Recipe.opening)

  /// Refunds and kick-offs.
  public static let waysOut = topic(
    "ways-out", about: "How the payer of each variant gets its money back alone.",
    Recipe.waysOut)

  /// Closes, payment by payment.
  public static let payments = topic(
    "payments", about: "What each payment signs, and the close that the payee makes of it.",
    Recipe.payments)

  /// A second funding output.
  public static let topUps = topic(
    "top-ups", about: "A second funding output, and the close that takes both.", Recipe.topUps)

  /// Both sides of every limit.
  public static let boundaries = topic(
    "boundaries", about: "The last block and the first: to accept, to close, and to take back.",
    Recipe.boundaries)

  /// Single changes to messages and transactions.
  public static let tampering = topic(
    "tampering", about: "A message or a transaction with one change, field by field.",
    Recipe.tampering)

  /// Attacks, with and without the rule that stops them.
  public static let attacks = topic(
    "attacks", about: "Attacks with the rule that stands against them, and without it.",
    Recipe.attacks)

  /// Orders and messages that a party refuses.
  public static let refusals = topic(
    "refusals", about: "What a party does not do, and by which rule.", Recipe.refusals)

  /// Whole chains.
  public static let chains = topic(
    "chains", about: "Whole channels, block by block, for a node to replay.", Recipe.chains)

  private typealias Recipe = FixtureRecipe<OneWay>

  private static func topic(
    _ name: String, about: String, _ recipes: [Recipe]
  ) -> FixtureSeries<OneWay> {
    FixtureSeries(name, about: about, recipes: recipes)
  }
}
