/// A table that belongs to a step, made from the story like everything else.
public enum Exhibit: Hashable, Sendable {
  /// Who paid what to miners, transaction by transaction.
  case fees
  /// What a channel costs and what paying on the chain costs, over payments and fee rates.
  case prices
  /// The locks of the states, and who wins in which blocks.
  case ladder
}
