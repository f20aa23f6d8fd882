import Bitcoin
import Channels
import MockLedger
import Simulation
import Testing
import Timelock

/// How a story ends, and what was refused on the way.
struct StoryEnding: Equatable, CustomTestStringConvertible {
  /// What the story is called.
  let name: String
  /// What stands on the chain, in its order.
  let chain: String
  /// What each side gained or lost on the chain, in satoshis.
  let change: PerRole<PaymentRole, Int64>
  /// How much worth of goods is handed over.
  let goods: Int64
  /// What each side is short of.
  let shortfall: PerRole<PaymentRole, Int64>
  /// What nobody can get out alone.
  let locked: Int64
  /// What was refused, each thing once, in the order in which it came up: a party with the rule
  /// that it holds to, the network or a block with Core's reason.
  let refusals: [String]

  init(
    _ name: String, chain: String, change: (payer: Int64, payee: Int64), goods: Int64,
    shortfall: (payer: Int64, payee: Int64) = (0, 0), locked: Int64 = 0, refusals: [String] = []
  ) {
    self.name = name
    self.chain = chain
    self.change = PerRole(payer: change.payer, payee: change.payee)
    self.goods = goods
    self.shortfall = PerRole(payer: shortfall.payer, payee: shortfall.payee)
    self.locked = locked
    self.refusals = refusals
  }

  /// How a trace ends.
  init(_ trace: Trace) {
    let outcome = trace.outcome
    self.init(
      trace.scenario.name, chain: outcome.confirmed.map(\.description).joined(separator: ", "),
      change: (outcome.change.payer, outcome.change.payee), goods: outcome.goods.satoshis,
      shortfall: (outcome.shortfall.payer.satoshis, outcome.shortfall.payee.satoshis),
      locked: outcome.locked.satoshis,
      refusals: trace.steps.flatMap(\.events).compactMap(\.refusal).withoutRepetitions)
  }

  var testDescription: String { name }
}

extension Event {
  /// Who refused what, and why.
  fileprivate var refusal: String? {
    switch self {
    case .refused(let role, let refusal):
      "\(role.rawValue): \(refusal.rule.rawValue)"
    case .ledger(.broadcast(_, let label, _, .refused(let refusal))):
      "\(label): \(refusal.rejectReason)"
    case .ledger(.blockRefused(_, let refusal, _)):
      "block: \(refusal.rejectReason)"
    case .ledger(.broadcast), .ledger(.evicted), .ledger(.mined), .ledger(.reorganised), .stored,
      .sent, .delivered, .lost, .tampered, .rescheduled, .released, .gained, .crashed, .restarted,
      .silent, .awake:
      nil
    }
  }
}

extension [String] {
  fileprivate var withoutRepetitions: [String] {
    reduce(into: []) { list, text in
      if !list.contains(text) { list.append(text) }
    }
  }
}
