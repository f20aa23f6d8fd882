internal import Bitcoin
internal import Channels
internal import Secp256k1

extension OneWay.Payee {
  /// Takes a payment and hands the goods over for it: nothing is sent back.
  ///
  /// A payment says what the payee has in all, so that it stands for those that were lost on the
  /// way, and need not be the very next.
  func accept(
    _ payment: OneWay.Payment, _ proposals: [Proposal], in open: Open
  ) throws(OneWay.Refusal) -> Transition {
    try requireNew(payment, after: open.latest)
    try requireFunding(of: open.channel, backing: payment.backing)
    try requireValue(
      from: open.latest.toPayee, to: payment.toPayee,
      capacity: open.channel.capacity(with: payment.backing))
    try requireTimely(open.channel)
    var paid = open
    paid.standing = .paid(try examine(payment, proposals, in: open.channel))
    paid.released = max(open.released, payment.toPayee)
    return paid.released > open.released
      ? move(to: .open(paid), [.release(upTo: paid.released)]) : move(to: .open(paid))
  }

  /// Refuses a number that was used: for another amount it would be a second payment of that
  /// number.
  private func requireNew(
    _ payment: OneWay.Payment, after latest: OneWay.Payment
  ) throws(OneWay.Refusal) {
    guard payment.number <= latest.number else { return }
    try rulebook.refuse(
      payment.number == latest.number && payment.toPayee != latest.toPayee
        ? .payment(
          .numberTaken(
            number: latest.number, signed: latest.toPayee, asked: payment.toPayee))
        : .payment(.replay(number: payment.number, latest: latest.number)))
  }

  /// Checks the payer's signatures: one for each input of each close.
  private func examine(
    _ payment: OneWay.Payment, _ proposals: [Proposal], in channel: OneWay.FundedChannel
  ) throws(OneWay.Refusal) -> OneWay.SignedPayment {
    var rest = proposals[...]
    let expected = channel.inputCount(of: payment)
    try rulebook.require(
      proposals.count == expected,
      else: .payment(.wrongSignatureCount(expected: expected, found: proposals.count)))
    var closes: [OneWay.SignedClose] = []
    for source in channel.sources {
      closes.append(try close(payment, from: source, &rest, in: channel))
    }
    return OneWay.SignedPayment(payment: payment, closes: closes)
  }

  /// Checks the signatures of one close, as far as there are any: with that rule waived there can
  /// be too few.
  private func close(
    _ payment: OneWay.Payment, from source: OneWay.Source, _ proposals: inout ArraySlice<Proposal>,
    in channel: OneWay.FundedChannel
  ) throws(OneWay.Refusal) -> OneWay.SignedClose {
    let template = channel.close(payment, from: source)
    var signatures: [ChannelSignature] = []
    var body = OneWay.Body.template
    for input in template.spent.indices {
      guard let proposal = proposals.popFirst() else { continue }
      try rulebook.require(
        proposal.input == input,
        else: .payment(.wrongInput(expected: input, found: proposal.input)))
      let examined = try template.examine(
        proposal, input: input, from: (.payer, channel.channel.payer),
        digest: channel.digest(payment, from: source, input: input), under: rulebook)
      if input == 0 { body = examined.body }
      if let signature = examined.signature { signatures.append(signature) }
    }
    return OneWay.SignedClose(source: source, signatures: signatures, body: body)
  }
}

extension OneWay.FundedChannel {
  /// How many signatures a payment takes.
  fileprivate func inputCount(of payment: OneWay.Payment) -> Int {
    sources.reduce(0) { $0 + close(payment, from: $1).spent.count }
  }
}
