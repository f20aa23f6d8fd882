internal import Bitcoin
public import Channels
public import Checker
internal import Simulation

// How messages are changed on their way.
extension OneWay {
  /// A side that takes what is not the template's closes in the same breath where it would have
  /// closed with the template, so that it need not be made to look.
  public static func forgeries(
    of message: Message, to victim: PaymentRole, in choices: Choices<OneWay>
  ) -> Forgeries<OneWay> {
    let isSigned = message.proposals.contains { $0.signature != nil }
    return Forgeries(
      bySender: choices.changes(of: message, by: victim.other),
      byNetwork: isSigned ? [.damagedSignature, .highS] : [])
  }
}

extension Choices<OneWay> {
  fileprivate func changes(of message: OneWay.Message, by cheat: PaymentRole) -> [OneWay.Change] {
    switch message.body {
    case .open, .accept, .close, .resume: return [.channel]
    case .announce, .topUp:
      return [.channel, .spentValue(OneWay.Bounds.unit), .outPointIndex(1), .outPointTxid]
    case .fund(_, _, let proposal), .wayOut(let proposal):
      return changes(of: proposal, by: cheat) + [.channel]
    case .pay(let toPayee, _, let proposals):
      guard let proposal = proposals.first else { return [.channel] }
      let fewer = proposals.count > 1 ? [OneWay.Change.closes(1)] : []
      return amounts(toPayee) + [.channel, .state(message.state + 1)] + fewer
        + changes(of: proposal, by: cheat)
    }
  }

  /// Nothing, less than before, more than before, and more than there is.
  private func amounts(_ toPayee: Amount) -> [OneWay.Change] {
    let unit = OneWay.Bounds.unit.satoshis
    let capacity = unit * Int64(bounds.capacity)
    return [0, toPayee.satoshis - unit, min(toPayee.satoshis + unit, capacity), capacity + unit]
      .filter { $0 >= 0 && $0 != toPayee.satoshis }
      .map { .toPayee(Amount(uncheckedSatoshis: $0)) }
  }

  /// One change for each field of the signature hash, to the cheat's advantage where it can be, and
  /// each way to leave the signature out.
  private func changes(of proposal: Proposal, by cheat: PaymentRole) -> [OneWay.Change] {
    let (own, other) = cheat == .payer ? (0, 1) : (1, 0)
    var list: [OneWay.Change] = [
      .lockTime(tip), .lockTime(bounds.lastHeight), .lockTime(LockTime.timeThreshold),
      .sequence(InputSequence.final.rawValue), .sequence(0xffff_fffd),
      .sequence(bounds.lastHeight), .version(1), .version(4), .outPointTxid, .outPointIndex(1),
      .extraInput, .spentValue(OneWay.Bounds.unit),
      .everythingToPayer(fee: Amount(uncheckedSatoshis: 2_000)), .outputScript(0),
    ]
    if proposal.transaction.outputs.count == 2 {
      list += [
        .moveValue(from: other, to: own, OneWay.Bounds.unit), .outputScript(other),
        .dropOutput(other), .swapOutputs,
      ]
    }
    list.append(.hashType(SighashType.none.byte))
    guard proposal.signature != nil else { return list }
    return list + [.noSignature, .wrongKey, .damagedSignature, .highS]
  }
}
