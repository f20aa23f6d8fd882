extension OneWay {
  /// A clause of the protocol's text, `TheOneWayChannel`: six steps by number, and the facts that
  /// all of them lean on by letter.
  public enum Clause: String, CaseIterable, Hashable, Sendable {
    /// What both agree on, and how they speak.
    case agreement = "1"
    /// The payer's money goes under the script, and its way out is sure before.
    case funding = "2"
    /// Payment by payment the payee gets more.
    case payments = "3"
    /// The payee closes.
    case closing = "4"
    /// The payer takes its way out.
    case wayOut = "5"
    /// The payer adds money.
    case topUp = "6"
    /// Which blocks a lock allows.
    case locks = "A"
    /// When a lock counts at all.
    case sequence = "B"
    /// Until when a payment may be accepted and when the close must be on its way.
    case deadline = "C"
    /// What of the chain can be relied on.
    case confirmation = "D"
    /// Outputs that are too small.
    case dust = "E"
    /// What a signature must be.
    case signatures = "F"
    /// What every transaction looks like.
    case template = "G"
  }
}

extension OneWay.Clause {
  /// What the clause's heading says in the protocol's text.
  public var title: String {
    switch self {
    case .agreement: "both agree before any money moves"
    case .funding: "the payer funds, and its way out comes first"
    case .payments: "payments"
    case .closing: "the payee closes"
    case .wayOut: "the payer takes its way out"
    case .topUp: "the payer adds money"
    case .locks: "which blocks a lock allows"
    case .sequence: "when a lock counts"
    case .deadline: "the payee's deadline"
    case .confirmation: "only confirmation counts"
    case .dust: "dust"
    case .signatures: "signatures"
    case .template: "the templates"
    }
  }

  /// How the text calls it: its steps are clauses, and what they lean on are facts.
  public var name: String {
    switch self {
    case .agreement, .funding, .payments, .closing, .wayOut, .topUp: "clause \(rawValue)"
    case .locks, .sequence, .deadline, .confirmation, .dust, .signatures, .template:
      "fact \(rawValue)"
    }
  }
}
