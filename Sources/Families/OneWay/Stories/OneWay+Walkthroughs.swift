internal import Channels
internal import Checker
internal import Simulation
public import Walkthroughs

extension OneWay: WalkthroughFamily {
  /// The tables of its stories.
  public enum Exhibit: Hashable, Sendable {
    /// What was paid to miners, transaction by transaction.
    case fees
    /// What a channel costs and what paying on the chain costs, over payments and fee rates.
    case prices
    /// The tips and blocks that the payee must keep in mind.
    case deadline
    /// The ways out of all variants, each as it went in a channel of its own.
    case doors
  }

  public static var walkthroughs: [Walkthrough<OneWay>] {
    [.payPerMinute, .lateCashier, .fourDoors]
  }

  /// State 0 is the refund; a payment has a close.
  public static func name(ofState state: UInt32) -> TransactionName {
    state == 0 ? .refund : .close(state)
  }

  public static func table(_ exhibit: Exhibit, after scene: Scene<OneWay>) -> Table<OneWay>? {
    switch exhibit {
    case .fees: scene.feeTable
    case .prices: .prices(scene.bill)
    case .deadline: scene.deadlineTable
    case .doors: scene.doorTable
    }
  }
}

// How its stories name transactions.
extension TransactionReference<OneWay> {
  /// What gives the payer everything back.
  static var refund: Self { .label(.channel(.refund)) }
  /// What starts the payer's clock in a channel without an expiry.
  static var kickOff: Self { .label(.channel(.kickOff)) }
  /// The payee's transaction for a payment.
  static func close(_ rank: StateRank) -> Self { .state(rank) }
  /// The same from the output of a kick-off.
  static func closeAfterKickOff(_ number: UInt32) -> Self {
    .label(.channel(.closeAfterKickOff(number)))
  }
}
