internal import Bitcoin
internal import Channels
internal import Simulation

// How messages are changed on their way.
extension Choices {
  /// A changed message arrives at once: until then it could as well be changed later.
  mutating func addForgeries(to victim: PaymentRole) {
    let cheat = victim.other
    guard situation.allowance.permits(.tampers), world.isAwake(victim),
      let message = world.messages(to: victim).first
    else { return }
    for tampering in forgeries(of: message, by: cheat) {
      addForgery(
        .tamper(to: victim, message: 0, tampering, signedAgain: true), of: message.state,
        to: victim)
    }
    guard message.proposal?.signature != nil else { return }
    for tampering in [Tampering.damagedSignature, .highS] {
      addForgery(
        .tamper(to: victim, message: 0, tampering, signedAgain: false), of: message.state,
        to: victim)
    }
  }

  /// Whoever takes what is not the template's looks at once where it would broadcast the template at
  /// once; otherwise every rule about the template would seem to cost a block.
  private mutating func addForgery(_ tampering: Move, of state: UInt32, to victim: PaymentRole) {
    let delivery = Move.deliver(to: victim, message: 0)
    if isLax(victim), let lock = ladder.lock(of: state), lock.value <= tip {
      add(tampering, delivery, .tick(victim), charge: .tampers)
    } else {
      add(tampering, delivery, charge: .tampers)
    }
  }

  private func forgeries(of message: Timelock.Message, by cheat: PaymentRole) -> [Tampering] {
    switch message.body {
    case .open, .accept, .resume: return [.channel]
    case .request(let toPayee): return amounts(toPayee) + [.channel, .state(message.state + 1)]
    case .propose(let toPayee, let proposal):
      return amounts(toPayee) + [.channel, .state(message.state + 1)]
        + forgeries(of: proposal, by: cheat)
    case .fund(_, _, let proposal), .refund(let proposal), .confirm(let proposal),
      .settle(let proposal), .settled(let proposal):
      return forgeries(of: proposal, by: cheat) + [.channel]
    }
  }

  /// Nothing, less than before, more than before, and more than there is.
  private func amounts(_ toPayee: Amount) -> [Tampering] {
    let unit = WorldBounds.unit.satoshis
    let capacity = unit * Int64(bounds.capacity)
    return [0, toPayee.satoshis - unit, min(toPayee.satoshis + unit, capacity), capacity + unit]
      .filter { $0 >= 0 && $0 != toPayee.satoshis }
      .map { .toPayee(Amount(uncheckedSatoshis: $0)) }
  }

  /// One change for each field of the signature hash, to the cheat's advantage where it can be, and
  /// each way to leave the signature out.
  private func forgeries(of proposal: Proposal, by cheat: PaymentRole) -> [Tampering] {
    let (own, other) = cheat == .payer ? (0, 1) : (1, 0)
    var list: [Tampering] = [
      .lockTime(tip), .lockTime(bounds.refundHeight + 1), .lockTime(LockTime.firstTime),
      .sequence(InputSequence.final.rawValue), .sequence(InputSequence.replaceable.rawValue),
      .sequence(bounds.refundHeight), .version(1),
      .version(4), .outPointTxid, .outPointIndex(1), .extraInput, .spentValue(WorldBounds.unit),
      .everythingToPayer(fee: Amount(uncheckedSatoshis: 2_000)), .outputScript(0),
    ]
    if proposal.transaction.outputs.count == 2 {
      list += [
        .moveValue(from: other, to: own, WorldBounds.unit), .outputScript(other),
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
