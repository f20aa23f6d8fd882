internal import AccountLedger
internal import Channels
public import Checker
public import Exploration
internal import Filecoin
public import Simulation

extension Voucher.Accounts: FuzzedLayer {
  /// Mostly everything that waits; now and then nothing, or all but one message.
  public func choice(by dice: inout Dice) -> MinerChoice<Voucher.Label> {
    let waiting = waitingOffers
    guard !waiting.isEmpty, dice.chance(2, in: 3) else { return .mempool }
    return dice.chance(1, in: 2) ? .only([]) : .without([dice.pick(waiting).label])
  }

  public static func blockNews(of event: Voucher.AccountEvent) -> BlockNews<Voucher.Label>? {
    switch event {
    case .mined(_, let receipts):
      .made(holding: receipts.filter { $0.receipt.exit.isSuccess }.map(\.label))
    case .reorganised: .undone
    case .sent: nil
    }
  }
}

extension Voucher.Accounts: PlayedLayer {
  /// Nothing of what waits.
  public var choicesToTry: [MinerChoice<Voucher.Label>] { waiting.isEmpty ? [] : [.only([])] }

  /// Everything, or nothing.
  public static var branchesToTry: [MinerChoice<Voucher.Label>] { [.mempool, .only([])] }
}
