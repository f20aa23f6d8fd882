internal import Channels
internal import Checker
public import Simulation

// What is worth seeing.
extension OneWay {
  public static var coverage: [String] {
    [
      "ten payments made", "a hundred payments made", "a close on the chain",
      "a close after a kick-off on the chain", "a refund on the chain", "a top-up on the chain",
    ]
  }

  public static var attackCoverage: [String] { ["an old payment offered", "a refund offered"] }

  public static func seen(
    in event: Event<OneWay>, of world: World<OneWay>, under terms: Terms
  ) -> [Int] {
    switch event {
    case .stored:
      (world.latestPayment >= 10 ? [0] : []) + (world.latestPayment >= 100 ? [1] : [])
    case .ledger(.broadcast(_, .channel(let name), _, _)): offered(name, in: world)
    case .refused, .sent, .delivered, .lost, .tampered, .rescheduled, .released, .gained, .ledger,
      .crashed, .restarted, .silent, .awake:
      []
    }
  }

  private static func offered(_ name: TransactionName, in world: World<OneWay>) -> [Int] {
    switch name {
    case .close(let number), .closeAfterKickOff(let number):
      number < world.latestPayment ? [6] : []
    case .refund: [7]
    case .funding, .topUp, .topUpRefund, .kickOff: []
    }
  }

  public static func seen(onChain label: TransactionLabel<TransactionName>) -> Int? {
    switch label {
    case .channel(.close): 2
    case .channel(.closeAfterKickOff): 3
    case .channel(.refund): 4
    case .channel(.topUp): 5
    case .channel(.funding), .channel(.topUpRefund), .channel(.kickOff), .changed, .doubleSpend,
      .malleated:
      nil
    }
  }
}
