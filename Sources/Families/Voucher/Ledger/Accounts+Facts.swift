internal import AccountLedger
internal import Channels
internal import Filecoin

/// What a wallet would see of the ledger.
extension Voucher.Accounts {
  public func sight(of watch: Voucher.AccountWatch?) -> Voucher.LedgerFacts {
    var facts = Voucher.LedgerFacts(epoch: ledger.epoch)
    guard let watch else { return facts }
    if let account = ledger.account(watch.account) {
      facts.accounts = [
        Voucher.AccountFacts(
          address: account.key, id: account.id.value, nextNonce: account.nextNonce,
          balance: account.balance)
      ]
      facts.channels = ledger.channels.filter { $0.state.hasParty(account.id) }
        .compactMap(facts(about:))
    }
    for cid in watch.messages {
      guard let receipt = ledger.receipt(of: cid) else { continue }
      facts.receipts[cid] = Voucher.ReceiptFacts(
        epoch: receipt.epoch, exit: receipt.exit, returned: receipt.returned)
    }
    return facts
  }

  private func facts(about channel: ChannelView) -> Voucher.ChannelFacts? {
    guard let from = ledger.account(channel.state.from.address)?.key,
      let to = ledger.account(channel.state.to.address)?.key
    else { return nil }
    return Voucher.ChannelFacts(
      id: channel.address, robust: channel.robust, from: from, to: to,
      balance: channel.balance, state: channel.state, settled: epochOfSettle(of: channel))
  }

  /// The epoch in which a channel was settled.
  private func epochOfSettle(of channel: ChannelView) -> Epoch? {
    guard channel.state.isSettling else { return nil }
    let ids = [channel.robust, channel.address]
    return offers.lazy.filter { ids.contains($0.message.message.to) }
      .filter { $0.message.message.method == PaychMethod.settle }
      .compactMap { ledger.receipt(of: $0.cid) }.first { $0.exit.isSuccess }?.epoch
  }
}
