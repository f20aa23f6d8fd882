internal import Bitcoin
internal import Channels
internal import Simulation

extension Trace<OneWay> {
  /// What the payer asked for, before a message was changed on its way.
  var paymentsAsked: PaymentsAsked {
    var asked = PaymentsAsked()
    for case .sent(.payer, let message) in steps.flatMap(\.events) {
      asked.note(message, capacity: scenario.terms.capacity)
    }
    return asked
  }
}

/// The payments that the payer of a scenario signed, and how much it added.
struct PaymentsAsked {
  /// Each payment by its number; one that no payee agrees to does not replace one before it.
  private var payments: [UInt32: OneWay.Payment] = [0: .nothing]
  /// How much more can be paid by a second funding output; `nil` without one.
  private(set) var topUp: Amount?

  fileprivate mutating func note(_ message: OneWay.Message, capacity: Amount) {
    switch message.body {
    case .pay(let toPayee, let backing, _):
      let asked = OneWay.Payment(number: message.state, toPayee: toPayee, backing: backing)
      guard payments[asked.number] == nil || isAgreeable(asked, capacity: capacity) else { return }
      payments[asked.number] = asked
    case .topUp(_, let amount): topUp = topUp ?? amount
    case .open, .accept, .announce, .fund, .wayOut, .close, .resume: break
    }
  }

  /// The payment of a number, as the payer asked for it.
  func payment(_ number: UInt32) -> OneWay.Payment? { payments[number] }

  /// Whether an honest payee takes a payment: it pays more than the one before, and no more than
  /// there is.
  func isAgreeable(_ payment: OneWay.Payment, capacity: Amount) -> Bool {
    guard payment.number > 0, let before = payments[payment.number - 1] else { return false }
    let most =
      switch payment.backing {
      case .funding: capacity
      case .withTopUp: capacity.moved(by: topUp ?? .zero)
      }
    return payment.toPayee > before.toPayee && payment.toPayee <= most
  }
}
