internal import Channels
public import FixtureKit

/// The fixtures of the timelock channel, by topic.
public enum TimelockFixtures {
  /// Every topic with its cases, in the order of the index.
  public static let all = [
    keys, funding, refund, ladder, signatures, settlement, boundaries, stale, tampering, attacks,
    refusals, chains,
  ]

  /// Keys and the address that needs two of them.
  public static let keys = topic(
    "keys", about: "Keys derived from a seed, and the address that needs both of them.",
    Recipe.keys)

  /// The funding transaction.
  public static let funding = topic(
    "funding", about: "The transaction that puts money under both keys.", Recipe.funding)

  /// The refund.
  public static let refund = topic(
    "refund", about: "The way back, signed before the funding is broadcast.", Recipe.refund)

  /// Successive commitments.
  public static let ladder = topic(
    "ladder", about: "Successive commitments, whose locks step down.", Recipe.ladder)

  /// Signatures, and the bytes that they cover.
  public static let signatures = topic(
    "signatures", about: "What each signature covers, and its bytes.", Recipe.signatures)

  /// Cooperative closes.
  public static let settlement = topic(
    "settlement", about: "The last division without a lock, for both to close at once.",
    Recipe.settlement)

  /// Both sides of every limit.
  public static let boundaries = topic(
    "boundaries", about: "One block before a lock opens, at it, and one after.",
    Recipe.boundaries)

  /// Old commitments.
  public static let stale = topic(
    "stale", about: "The four answers that an old commitment can get.", Recipe.stale)

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
    "chains", about: "Whole chains, block by block, for a node to replay.", Recipe.chains)

  private typealias Recipe = FixtureRecipe<Timelock>

  // The sentences stand in the files, and do not change.
  private static func topic(
    _ name: String, about: String, _ recipes: [Recipe]
  ) -> FixtureSeries<Timelock> {
    FixtureSeries(name, about: about, recipes: recipes)
  }
}
