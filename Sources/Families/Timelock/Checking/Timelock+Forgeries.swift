internal import Bitcoin
public import Channels
public import Checker
internal import Simulation

// How messages are changed on their way.
extension Timelock {
  /// A side that takes what is not the template's looks at once where it would broadcast the
  /// template at once; otherwise every rule about the template would seem to cost a block.
  public static func forgeries(
    of message: Message, to victim: PaymentRole, in choices: Choices<Timelock>
  ) -> Forgeries<Timelock> {
    let lock = choices.terms.ladder.lock(of: message.state)
    return Forgeries(
      bySender: choices.changes(of: message, by: victim.other),
      byNetwork: message.proposal?.signature == nil ? [] : [.damagedSignature, .highS],
      isLookedAfter: choices.isLax(victim) && lock.map { $0.value <= choices.tip } ?? false)
  }
}

extension Choices<Timelock> {
  fileprivate func changes(of message: Timelock.Message, by cheat: PaymentRole) -> [Timelock.Change]
  {
    switch message.body {
    case .open, .accept, .resume: return [.channel]
    case .request(let toPayee): return amounts(toPayee) + [.channel, .state(message.state + 1)]
    case .propose(let toPayee, let proposal):
      return amounts(toPayee) + [.channel, .state(message.state + 1)]
        + changes(of: proposal, by: cheat)
    case .fund(_, _, let proposal), .refund(let proposal), .confirm(let proposal),
      .settle(let proposal), .settled(let proposal):
      return changes(of: proposal, by: cheat) + [.channel]
    }
  }

  /// Nothing, less than before, more than before, and more than there is.
  private func amounts(_ toPayee: Amount) -> [Timelock.Change] {
    let unit = Timelock.Bounds.unit.satoshis
    let capacity = unit * Int64(bounds.capacity)
    return [0, toPayee.satoshis - unit, min(toPayee.satoshis + unit, capacity), capacity + unit]
      .filter { $0 >= 0 && $0 != toPayee.satoshis }
      .map { .toPayee(Amount(uncheckedSatoshis: $0)) }
  }

  /// One change for each field of the signature hash, to the cheat's advantage where it can be, and
  /// each way to leave the signature out.
  private func changes(of proposal: Proposal, by cheat: PaymentRole) -> [Timelock.Change] {
    let (own, other) = cheat == .payer ? (0, 1) : (1, 0)
    var list: [Timelock.Change] = [
      .lockTime(tip), .lockTime(bounds.refundHeight + 1), .lockTime(LockTime.firstTime),
      .sequence(InputSequence.final.rawValue), .sequence(InputSequence.replaceable.rawValue),
      .sequence(bounds.refundHeight), .version(1),
      .version(4), .outPointTxid, .outPointIndex(1), .extraInput, .spentValue(Timelock.Bounds.unit),
      .everythingToPayer(fee: Amount(uncheckedSatoshis: 2_000)), .outputScript(0),
    ]
    if proposal.transaction.outputs.count == 2 {
      list += [
        .moveValue(from: other, to: own, Timelock.Bounds.unit), .outputScript(other),
        .dropOutput(other), .swapOutputs,
      ]
    }
    list.append(.hashType(SighashType.none.byte))
    guard proposal.signature != nil else { return list }
    return list + [.noSignature, .wrongKey, .damagedSignature, .highS]
  }
}

extension InputSequence {
  /// Neither final nor a relative lock, and not the template's either (BIP-0125).
  fileprivate static let replaceable = InputSequence(rawValue: 0xffff_fffd)
}

extension LockTime {
  /// From here on a lock is a time; this one has long passed.
  fileprivate static let firstTime: UInt32 = 500_000_000
}
