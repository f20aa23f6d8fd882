internal import Bitcoin
internal import Channels

extension OneWay.Payer {
  /// Pays: one signature for each output from which the payee may have to close, which is one.
  func pay(_ amount: Amount, from open: Open) throws(OneWay.Refusal) -> Transition {
    let latest = open.latest
    let backing = backing(of: open)
    let toPayee = latest.toPayee.moved(by: amount)
    try requireFunding(of: open.channel, backing: backing)
    try requireValue(
      from: latest.toPayee, to: toPayee, capacity: open.channel.capacity(with: backing))
    try requireTimely(open.channel)
    guard latest.number < .max else { throw .payment(.noNumberLeft(latest.number)) }
    var paid = open
    paid.latest = OneWay.Payment(
      number: latest.number + 1, toPayee: toPayee, backing: backing)
    return move(to: .open(paid), [.send(payment(of: paid), to: .payee)])
  }

  /// What a payment divides: the top-up, too, as soon as that is as deep as was agreed.
  private func backing(of open: Open) -> OneWay.Backing {
    guard open.channel.topUp != nil, open.latest.backing == .funding else {
      return open.latest.backing
    }
    do throws(OneWay.Refusal) {
      try requireFunding(of: open.channel, backing: .withTopUp)
      return .withTopUp
    } catch {
      // A top-up that is not there yet is no reason not to pay out of the first output.
      return .funding
    }
  }

  /// The latest payment with its signatures: signed anew they are the same, since a signature
  /// follows from key and transaction (RFC 6979).
  func payment(of open: Open) -> OneWay.Message {
    let latest = open.latest
    return OneWay.Message(
      .pay(
        toPayee: latest.toPayee, latest.backing,
        open.channel.proposals(of: latest, with: secret)),
      about: latest.number, of: open.channel)
  }
}
