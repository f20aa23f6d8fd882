/// The rules that a channel's contract holds to.
///
/// The contract has had others in its time, and each missing one let something happen:
///
/// | waived or added | as in | what it let happen |
/// |---|---|---|
/// | without `voucher-channel` | v0.7.2 | a voucher redeems on every channel of the pair |
/// | without `lane-nonce-rises` | v0.8.0 | the voucher that was redeemed last redeems again |
/// | a settling delay of 1 epoch | v0.8.0 | the payee has no time to react |
/// | without `amount-not-negative` | v0.8.0 | a negative amount is refused later, by the balance |
/// | without `collect-deletes` | v0.8.0 | a channel lives on after its end, settled for ever |
/// | without `not-settled` | v0.9 | a late voucher races against the payout |
/// | with `voucher-channel-id` | v0.9 | a voucher that names its channel robustly is refused |
/// | with `lane-count` | v0.9.1 | lane 257 is refused |
///
/// The delay is the ledger's: see ``LedgerParameters/settleDelay``.
public struct ContractRules: Hashable, Sendable {
  private var bits: UInt64

  /// The rules of the contract as it is published today.
  public static let published = ContractRules(
    holding: ContractRule.allCases.filter { !$0.isOptional })

  /// The published rules, and the cure for money that is counted twice in merges.
  public static let cured = published.adding(.mergedLaneZeroed)

  /// Holds to these rules and no others.
  public init(holding rules: some Sequence<ContractRule>) {
    bits = rules.reduce(0) { $0 | $1.bit }
  }

  /// Whether a rule is in force.
  public func holds(_ rule: ContractRule) -> Bool {
    bits & rule.bit != 0
  }

  /// The same rules without some.
  public func waiving(_ rules: ContractRule...) -> ContractRules {
    var copy = self
    for rule in rules { copy.bits &= ~rule.bit }
    return copy
  }

  /// The same rules and more.
  public func adding(_ rules: ContractRule...) -> ContractRules {
    var copy = self
    for rule in rules { copy.bits |= rule.bit }
    return copy
  }

  /// The rules in force, in the order in which they are declared.
  public var inForce: [ContractRule] {
    ContractRule.allCases.filter(holds)
  }
}

extension ContractRule {
  /// Whether today's contract does without it.
  public var isOptional: Bool {
    switch self {
    case .voucherChannelID, .laneCount, .mergedLaneZeroed: true
    default: false
    }
  }

  fileprivate var bit: UInt64 {
    ContractRules.bits[self] ?? 0
  }
}

extension ContractRules {
  fileprivate static let bits: [ContractRule: UInt64] = Dictionary(
    uniqueKeysWithValues: ContractRule.allCases.enumerated().map { ($1, 1 << UInt64($0)) })
}
