internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

extension Trace<Timelock> {
  /// The divisions that the parties asked for, before a message was changed on its way.
  var divisions: ProposedDivisions {
    var proposed = ProposedDivisions()
    for case .sent(let role, let message) in steps.flatMap(\.events) {
      proposed.note(message, from: role, capacity: scenario.terms.capacity)
    }
    return proposed
  }
}

/// The divisions that the parties of a scenario asked for.
struct ProposedDivisions {
  /// The payee's share of each state, as the payer asked for it; a division that no party agrees to
  /// does not replace one that was asked for before.
  private var amounts: [UInt32: Amount] = [0: .zero]
  /// The state of the latest request to settle.
  private var settled: UInt32?

  fileprivate mutating func note(
    _ message: Timelock.Message, from role: PaymentRole, capacity: Amount
  ) {
    switch message.body {
    case .request(let toPayee), .propose(let toPayee, _):
      guard role == .payer else { return }
      let asked = Timelock.Division(state: message.state, toPayee: toPayee)
      guard amounts[asked.state] == nil || isAgreeable(asked, capacity: capacity) else { return }
      amounts[asked.state] = toPayee
    case .settle: settled = message.state
    case .open, .accept, .fund, .refund, .confirm, .settled, .resume: break
    }
  }

  /// The division and the form of a closing transaction; `nil` for the funding, and for a state
  /// that no party asked for.
  func closing(
    of name: Timelock.TransactionName
  ) -> (division: Timelock.Division, form: Timelock.ClosingForm)? {
    switch name {
    case .funding: nil
    case .refund: (.refund, .locked)
    case .commitment(let state): division(of: state).map { ($0, .locked) }
    case .settlement: settled.flatMap(division).map { ($0, .settlement) }
    }
  }

  private func division(of state: UInt32) -> Timelock.Division? {
    amounts[state].map { Timelock.Division(state: state, toPayee: $0) }
  }

  /// Whether honest parties agree to a division: it pays more than the state before, and no more
  /// than the capacity.
  func isAgreeable(_ division: Timelock.Division, capacity: Amount) -> Bool {
    guard division.state > 0 else { return division.toPayee == .zero }
    guard let before = amounts[division.state - 1] else { return false }
    return division.toPayee > before && division.toPayee <= capacity
  }
}
