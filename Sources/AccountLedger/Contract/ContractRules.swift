/// The rules that a channel's contract holds to.
///
/// The contract has had others in its time: see ``HistoricGap``.
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

  /// A bit of its own: rules are asked for in every call that is explored, and a dictionary or a
  /// comparison of texts would be most of the work.
  fileprivate var bit: UInt64 { 1 << place }

  private var place: UInt64 {
    switch self {
    case .constructorCaller: 0
    case .partyAddress: 1
    case .partyCode: 2
    case .constructedOnce: 3
    case .voucherCaller: 4
    case .voucherSigned: 5
    case .notSettled: 6
    case .secretLength: 7
    case .signerCounterparty: 8
    case .voucherChannel: 9
    case .voucherChannelID: 10
    case .timeLockMin: 11
    case .timeLockMax: 12
    case .amountNotNegative: 13
    case .secretHash: 14
    case .extraCall: 15
    case .laneNumber: 16
    case .laneCount: 17
    case .laneNonce: 18
    case .laneNonceRises: 19
    case .mergeOtherLane: 20
    case .mergeKnownLane: 21
    case .mergeNonce: 22
    case .mergedLaneZeroed: 23
    case .toSendNotNegative: 24
    case .toSendCovered: 25
    case .settleCaller: 26
    case .settledOnce: 27
    case .collectCaller: 28
    case .collectSettled: 29
    case .payout: 30
    case .collectDeletes: 31
    }
  }
}
