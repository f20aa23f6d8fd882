internal import AccountLedger
public import Channels
public import Checker
internal import Filecoin
internal import Simulation

// What cheats do, with their own keys and whenever they like.
extension Voucher {
  public static func addMalice(of cheat: PaymentRole, in choices: inout Choices<Voucher>) {
    guard let channel = choices.world.channel else { return }
    choices.addEnding(by: cheat, of: channel)
    switch cheat {
    case .payer: choices.addAsked()
    case .payee: choices.addOldVouchers(of: channel)
    }
  }
}

extension Choices<Voucher> {
  /// A cheat settles when it likes, and collects as soon as that can be.
  fileprivate mutating func addEnding(by cheat: PaymentRole, of channel: ChannelView) {
    let rules = terms.contractRules
    if !channel.state.isSettling || !rules.holds(.settledOnce), !world.isSettleWaiting {
      add(.trick(.settle(cheat)))
    }
    if world.canCollect(cheat) { add(.trick(.collect(cheat))) }
  }

  /// A payer signs what its wallet would not sign.
  fileprivate mutating func addAsked() {
    for asked in bounds.asked {
      add(.trick(.sign(.payer, asked.wish, nonce: asked.nonce)), charge: .tampers)
    }
  }

  /// A payee hands in any voucher that it has ever been given, if the contract takes it.
  fileprivate mutating func addOldVouchers(of channel: ChannelView) {
    for stored in world[.payee].wallet.store.channels {
      for voucher in stored.vouchers.map(\.voucher) where wouldTake(voucher, channel) {
        guard !isSubmitting(voucher) else { continue }
        if stored.address == channel.robust {
          add(.trick(.submit(.payee, voucher, secret: [])))
        } else if !isSubmitting(voucher, to: channel.robust) {
          add(.order(.payee, .submit(voucher, channel: channel.robust, secret: [])))
        }
      }
    }
  }

  private func wouldTake(_ voucher: SignedVoucher, _ channel: ChannelView) -> Bool {
    world.layer.ledger.outcome(
      of: .update(voucher, secret: []), on: channel.robust,
      by: world.setting.wallets.addresses.payee
    ).exit.isSuccess
  }

  /// Whether the very same voucher is on its way already.
  private func isSubmitting(_ voucher: SignedVoucher, to channel: Filecoin.Address? = nil) -> Bool {
    world.layer.ledger.mempool.contains {
      $0.message.updatedVoucher == voucher && (channel ?? voucher.channel) == $0.message.to
    }
  }
}
