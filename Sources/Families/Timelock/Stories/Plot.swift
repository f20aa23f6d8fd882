internal import Bitcoin
internal import Channels
internal import Simulation
internal import Walkthroughs

/// Where a story stands when a party could cheat, as far as its forks need to know.
struct Plot {
  /// What was agreed.
  let terms: Timelock.Terms
  /// The height of the last block.
  var tip: UInt32
  /// The latest state that was agreed on; 0 for the refund.
  var state: UInt32

  /// An open channel in which nothing was paid yet.
  init(_ terms: Timelock.Terms) {
    self.terms = terms
    tip = Timelock.startingHeight + UInt32(terms.confirmations)
    state = 0
  }

  /// The same after some payments.
  func after(_ payments: UInt32) -> Plot {
    var plot = self
    plot.state = payments
    return plot
  }

  /// The height that a state is locked to.
  func lock(of state: UInt32) -> UInt32 {
    terms.ladder.lock(of: state)?.value ?? 0
  }

  /// The height that the latest state is locked to.
  var lock: UInt32 { lock(of: state) }

  /// The height at which even the refund is past its lock, and in a block.
  var end: UInt32 { terms.ladder.refundHeight.value + 2 }

  /// The latest state's transaction.
  var latest: Timelock.TransactionName { state == 0 ? .refund : .commitment(state) }

  /// The price of a unit, paid so many times.
  func payments(_ count: Int) -> Moves<Timelock> { .payments(count, of: terms.unit) }

  /// The channel is opened, message by message.
  static let offering: Moves<Timelock> = [
    .open, .deliver(to: .payee, message: 0), .deliver(to: .payer, message: 0),
  ]

  /// The refund is signed, and only then the funding is broadcast.
  static let signingRefund: Moves<Timelock> = [
    .deliver(to: .payee, message: 0), .deliver(to: .payer, message: 0),
  ]

  /// The funding gets as deep as was agreed.
  var confirming: Moves<Timelock> { .mining(terms.confirmations) }

  /// All of it at once.
  var opening: Moves<Timelock> { .opening(confirmations: terms.confirmations) }

  /// Who takes part where a story does not say otherwise.
  static let people = PerRole(payer: "Ana", payee: "Ben")

  /// A small channel for ten units, whose refund is not far away.
  static func shop(
    refundHeight: UInt32 = 200, step: UInt32 = 2, reaction: UInt32 = 1, delay: UInt32 = 1,
    undone: UInt32 = 0, signingOrder: Timelock.SigningOrder = .payeeFirst,
    fundingKind: Timelock.FundingKind = .p2wsh
  ) -> Timelock.Terms {
    Timelock.Terms(
      capacity: Amount(uncheckedSatoshis: 1_000_000), unit: Amount(uncheckedSatoshis: 100_000),
      ladder: Timelock.Ladder(
        refundHeight: BlockHeight(uncheckedValue: refundHeight), step: step, reaction: reaction,
        delay: delay, undone: undone),
      signingOrder: signingOrder, fundingKind: fundingKind)
  }

  /// Blocks until the last one has a height.
  func mining(to height: UInt32) -> Moves<Timelock> { .mining(from: tip, to: height) }

  /// Both close together.
  static let settling = Moves<Timelock>.settling
}
