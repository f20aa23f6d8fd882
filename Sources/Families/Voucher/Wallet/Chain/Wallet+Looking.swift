internal import Filecoin

extension Voucher.Wallet {
  /// Looks at the ledger: takes in what is confirmed, serves requests that waited for it, and after
  /// a settle submits what the payee has.
  public mutating func look(_ facts: Voucher.LedgerFacts) -> [Voucher.WalletEffect] {
    self.facts = facts
    noteSeen()
    let effects = confirm()
    noteSeen()
    return effects + store.addresses.flatMap { submitAfterSettle($0) }
  }

  /// Notes which channels the ledger has shown: one that it does not show any more is gone.
  private mutating func noteSeen() {
    for place in store.channels.indices where !store.channels[place].wasSeen {
      guard let address = store.channels[place].address else { continue }
      store.channels[place].wasSeen = facts.channel(address) != nil
    }
  }

  /// Submits the best voucher of each lane, once the settle of a channel is old enough.
  ///
  /// The published wallet does so once for a settle, and what it accepts afterwards stays with it.
  mutating func submitAfterSettle(_ address: Address) -> [Voucher.WalletEffect] {
    guard let channel = store.channel(address), channel.direction == .inbound,
      let seen = facts.channel(address), let settled = seen.settled,
      submits(after: settled) <= facts.epoch,
      channel.submittedAfterSettle != settled || rules.holds(.lateVouchersSubmitted)
    else { return [] }
    store[number: channel.number]?.submittedAfterSettle = settled
    var effects: [Voucher.WalletEffect] = []
    for voucher in bestSpendable(of: channel, in: seen) {
      do { effects += try submit(voucher, to: address) } catch {
        effects.append(.notSubmitted(voucher, error))
      }
    }
    return effects
  }

  /// The first epoch at which the wallet submits after a settle.
  func submits(after settle: Epoch) -> Epoch {
    settle.adding(policy.confidence).adding(policy.reaction)
  }
}
