internal import AccountLedger
internal import Channels
internal import Checker
internal import Filecoin
public import Simulation

// What is worth seeing.
extension Voucher {
  public static var coverage: [String] {
    [
      "ten vouchers signed", "a voucher handed in", "a settle", "a collect", "more funds",
      "vouchers in three lanes",
    ]
  }

  public static var attackCoverage: [String] {
    ["a voucher that the contract refused", "a payee that was told to wait too long"]
  }

  public static func seen(
    in event: Event<Voucher>, of world: World<Voucher>, under terms: Terms
  ) -> [Int] {
    switch event {
    case .stored:
      let vouchers = world[.payer].wallet.store.channels.last?.vouchers ?? []
      let lanes = Set(vouchers.map(\.voucher.lane)).count
      return (vouchers.count >= 10 ? [0] : []) + (lanes >= 3 ? [5] : [])
    case .ledger(.mined(_, let receipts)):
      return receipts.contains { $0.receipt.kind == .update && !$0.receipt.exit.isSuccess }
        ? [6] : []
    case .refused(by: .payee, .standing(.minimumTooFar)): return [7]
    case .refused, .sent, .delivered, .lost, .tampered, .rescheduled, .released, .gained, .ledger,
      .crashed, .restarted, .silent, .awake:
      return []
    }
  }

  public static func seen(onChain label: Label) -> Int? {
    switch label {
    case .channel(let name), .changed(let name):
      switch name {
      case .create: nil
      case .addFunds: 4
      case .update: 1
      case .settle: 2
      case .collect: 3
      }
    case .doubleSpend, .malleated: nil
    }
  }
}
