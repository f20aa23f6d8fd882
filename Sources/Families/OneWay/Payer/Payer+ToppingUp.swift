internal import Bitcoin
internal import Channels

extension OneWay.Payer {
  /// Funds a second output under the same script and says where it is.
  func topUp(_ amount: Amount, of open: Open) throws(OneWay.Refusal) -> Transition {
    try requireTopUp(amount, of: open.channel)
    let transaction = try transaction(toppingUp: open, by: amount)
    let outPoint = OutPoint(txid: transaction.txid, index: 0)
    var open = open
    open.channel = open.channel.topped(up: OneWay.TopUp(outPoint: outPoint, amount: amount))
    open.fundings.append(transaction)
    return move(
      to: .open(open),
      [.offer(transaction, .topUp)] + topUpAnnouncement(of: open).map { .send($0, to: .payee) })
  }

  private func transaction(
    toppingUp open: Open, by amount: Amount
  ) throws(OneWay.Refusal) -> Transaction {
    let wallet = open.fundings.reduce(wallet) { $0.after($1) }
    let channel = open.channel.channel
    do {
      return try wallet.funding(
        channel.topUpOutput(of: amount), feeRate: channel.terms.feeRate)
    } catch {
      throw .funding(error)
    }
  }

  /// Says where the second output is, if there is one.
  func topUpAnnouncement(of open: Open) -> [OneWay.Message] {
    guard let topUp = open.channel.topUp else { return [] }
    return [
      OneWay.Message(
        .topUp(topUp.outPoint, topUp.amount), about: open.latest.number, of: open.channel)
    ]
  }
}
