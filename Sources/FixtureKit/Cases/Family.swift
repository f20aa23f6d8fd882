/// What a file of fixtures is about.
public enum Family: String, CaseIterable, Hashable, Sendable {
  case keys
  case funding
  case refund
  case ladder
  case signatures
  case settlement
  case boundaries
  case stale
  case tampering
  case attacks
  case refusals
  case chains

  /// What it shows, in a sentence.
  public var about: String {
    switch self {
    case .keys: "Keys derived from a seed, and the address that needs both of them."
    case .funding: "The transaction that puts money under both keys."
    case .refund: "The way back, signed before the funding is broadcast."
    case .ladder: "Successive commitments, whose locks step down."
    case .signatures: "What each signature covers, and its bytes."
    case .settlement: "The last division without a lock, for both to close at once."
    case .boundaries: "One block before a lock opens, at it, and one after."
    case .stale: "The four answers that an old commitment can get."
    case .tampering: "A message or a transaction with one change, field by field."
    case .attacks: "Attacks with the rule that stands against them, and without it."
    case .refusals: "What a party does not do, and by which rule."
    case .chains: "Whole chains, block by block, for a node to replay."
    }
  }
}
