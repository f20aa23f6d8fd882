internal import Channels

extension Timelock.Clause {
  /// What the clause's heading says in the protocol's text.
  public var title: String {
    switch self {
    case .agreement: "both agree before any money moves"
    case .funding: "the payer funds, and keeps the funding back"
    case .refundFirst: "the refund comes first"
    case .updates: "updates"
    case .settlement: "both close together"
    case .silence: "one closes alone"
    case .lockTime: "which blocks a lock allows"
    case .sequence: "when a lock counts"
    case .ladder: "the ladder"
    case .safety: "how wide a step must be"
    case .nearness: "until when a state may be agreed"
    case .confirmation: "only confirmation counts"
    case .dust: "dust"
    case .signatures: "signatures"
    case .template: "the template"
    }
  }

  /// How the text calls it: its steps are clauses, and what they lean on are facts.
  public var name: String {
    switch self {
    case .agreement, .funding, .refundFirst, .updates, .settlement, .silence: "clause \(rawValue)"
    case .lockTime, .sequence, .ladder, .safety, .nearness, .confirmation, .dust, .signatures,
      .template:
      "fact \(rawValue)"
    }
  }
}
