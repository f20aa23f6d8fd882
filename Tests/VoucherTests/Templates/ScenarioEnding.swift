import AccountLedger
import Bitcoin
import Channels
import Simulation
import Testing
import Voucher

/// How a ready scenario ends, and what was refused on the way.
struct ScenarioEnding: Equatable, CustomTestStringConvertible {
  /// What the scenario is called.
  let name: String
  /// What each side gained or lost, in thousandths of one FIL.
  let change: PerRole<PaymentRole, Int64>
  /// What each side is short of.
  let shortfall: PerRole<PaymentRole, Int64>
  /// What lies in contracts still.
  let locked: Int64
  /// With which codes messages ended that did not succeed, under their names.
  let exits: [String]
  /// What a side's wallet refused, each rule once.
  let refusals: [String]

  init(
    _ name: String, change: (payer: Int64, payee: Int64),
    shortfall: (payer: Int64, payee: Int64) = (0, 0),
    locked: Int64 = 0, exits: [String] = [], refusals: [String] = []
  ) {
    self.name = name
    self.change = PerRole(payer: change.payer, payee: change.payee)
    self.shortfall = PerRole(payer: shortfall.payer, payee: shortfall.payee)
    self.locked = locked
    self.exits = exits
    self.refusals = refusals
  }

  /// How a trace ends.
  init(_ trace: Trace<Voucher>) {
    let outcome = trace.outcome
    let events = trace.steps.flatMap(\.events)
    self.init(
      trace.scenario.name, change: (outcome.change.payer, outcome.change.payee),
      shortfall: (outcome.shortfall.payer.satoshis, outcome.shortfall.payee.satoshis),
      locked: outcome.locked.satoshis,
      exits: events.flatMap(\.exits),
      refusals: events.compactMap(\.refusal).reduce(into: []) { list, text in
        if !list.contains(text) { list.append(text) }
      })
  }

  var testDescription: String { name }
}

extension Event<Voucher> {
  /// What failed in an epoch: the message's name, its exit code, and the contract's rule.
  fileprivate var exits: [String] {
    guard case .ledger(.mined(_, let receipts)) = self else { return [] }
    return receipts.filter { !$0.receipt.exit.isSuccess }.map {
      let rule = $0.receipt.refusal.map { " " + $0.rule.rawValue } ?? ""
      return "\($0.label): \($0.receipt.exit.value)" + rule
    }
  }

  /// Whose wallet refused something, and by which rule.
  fileprivate var refusal: String? {
    switch self {
    case .refused(let role, let refusal): "\(role.rawValue): \(refusal.rule.rawValue)"
    case .ledger(.sent(_, let label, _, let refusal?)): "\(label): \(refusal.rule)"
    default: nil
    }
  }
}
