internal import Bitcoin
internal import Channels
internal import Simulation

extension Trace {
  /// The divisions that a story comes to, as the parties said them before anything was changed on
  /// its way.
  var divisions: SaidDivisions {
    var said = SaidDivisions()
    for step in steps where !step.move.asksBackwards {
      for case .sent(let role, let message) in step.events { said.note(message, from: role) }
    }
    return said
  }
}

/// Which divisions the parties of a story have spoken of.
struct SaidDivisions {
  /// What the payee is to have by state, as the payer asked for it.
  private var amounts: [UInt32: Amount] = [0: .zero]
  /// The state that was last to be settled.
  private var settled: UInt32?

  fileprivate mutating func note(_ message: Timelock.Message, from role: Role) {
    switch message.body {
    case .request(let toPayee): if role == .payer { amounts[message.state] = toPayee }
    case .propose(let toPayee, _): if role == .payer { amounts[message.state] = toPayee }
    case .settle: settled = message.state
    case .open, .accept, .fund, .refund, .confirm, .settled, .resume: break
    }
  }

  /// What a closing transaction divides, and in which form; `nil` for what closes nothing, and
  /// where nobody has spoken of it.
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

  /// Whether parties agree to a division: it pays more than the state before, and no more than
  /// there is.
  func isAgreeable(_ division: Timelock.Division, capacity: Amount) -> Bool {
    guard division.state > 0 else { return division.toPayee == .zero }
    guard let before = amounts[division.state - 1] else { return false }
    return division.toPayee > before && division.toPayee <= capacity
  }
}

extension Move {
  /// Whether the payer asks for less than it owes: what it says then is no division to be agreed.
  fileprivate var asksBackwards: Bool {
    if case .askBackwards = self { true } else { false }
  }
}
