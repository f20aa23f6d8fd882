package import Bitcoin
internal import Channels
package import Simulation

// The parts of most scenarios.
extension Moves<Timelock> {
  /// The channel is opened, and its funding gets so many confirmations.
  package static func opening(confirmations: Int) -> Moves {
    [.open, .exchange] + .mining(confirmations)
  }

  /// The same amount is paid so many times.
  package static func payments(_ count: Int, of amount: Amount) -> Moves {
    .repeating(count, [.pay(amount), .exchange])
  }

  /// Both close together, and the next block holds the settlement.
  package static var settling: Moves { [.close(.payer), .exchange] + .mining(1) }
}

extension Timelock {
  /// The height at which scenarios begin: two blocks paid the payer, and a hundred let that ripen.
  package static var startingHeight: UInt32 { 102 }
}
