internal import AccountLedger
internal import Bitcoin
public import Channels
internal import Checker
internal import Filecoin
public import Simulation

// What a person who drives a channel by hand may try next.
extension Voucher: PlayedFamily {
  public static func orders(to role: PaymentRole, in world: World<Voucher>) -> [Order] {
    let rest: [Order] = [.settle(channel: nil), .collect(channel: nil), .giveUp, .resume]
    switch role {
    case .payer: return [.addFunds(.fil(10), .adding)] + payments(in: world) + rest
    case .payee:
      let address = world[.payee].wallet.store.channels.last?.address
      let best = address.map { world[.payee].best(in: $0) } ?? []
      return best.map { .submit($0, channel: nil, secret: []) } + rest
    }
  }

  /// One FIL, ten, and all that is left.
  private static func payments(in world: World<Voucher>) -> [Order] {
    guard let channel = world.channel else { return [.pay(.fil(1), lane: 0)] }
    let left = channel.balance - world[.payer].accepted(in: channel.robust)
    return Set([.fil(1), .fil(10), left]).filter { $0 > .zero && $0 <= left }.sorted()
      .map { .pay($0, lane: 0) } + (left >= .fil(1) ? [.pay(.fil(1), lane: 1)] : [])
  }

  public static func tricks(in world: World<Voucher>) -> [Trick] {
    guard let channel = world.channel else { return [] }
    let old = world[.payee].wallet.store.channel(channel.robust)?.vouchers ?? []
    let far = world.layer.ledger.epoch.adding(world.setting.terms.settleDelay * 3)
    let nonce = world[.payer].nextNonce(in: channel.robust)
    return old.map { .submit(.payee, $0.voucher, secret: []) } + [
      .settle(.payer), .settle(.payee), .collect(.payer), .collect(.payee),
      .sign(.payer, VoucherWish(amount: .fil(1), minSettleHeight: far), nonce: nonce),
    ]
  }

  public static func cheat(behind trick: Trick) -> PaymentRole? {
    switch trick {
    case .submit(let role, _, _), .settle(let role), .collect(let role), .sign(let role, _, _):
      role
    }
  }
}

extension Voucher.Party {
  /// The nonce after the highest of lane 0.
  func nextNonce(in channel: Filecoin.Address) -> UInt64 {
    let vouchers = wallet.store.channel(channel)?.vouchers ?? []
    return vouchers.filter { $0.voucher.lane == 0 }.reduce(0) { max($0, $1.voucher.nonce) } &+ 1
  }
}
