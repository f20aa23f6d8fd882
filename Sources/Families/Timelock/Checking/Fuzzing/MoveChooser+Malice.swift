internal import Bitcoin
public import Channels
public import Checker
internal import Exploration
public import Simulation

// What a cheat does with its own keys.
extension Timelock {
  public static func malice(
    of cheat: PaymentRole, for chooser: inout MoveChooser<Timelock>
  ) -> FutureStep<Timelock> {
    chooser.malice(of: cheat)
  }

  public static func change(
    ofMessageTo role: PaymentRole, for chooser: inout MoveChooser<Timelock>
  ) -> Tampering<MessageChange> {
    chooser.tampering(of: role)
  }
}

extension MoveChooser<Timelock> {
  fileprivate mutating func malice(of cheat: PaymentRole) -> FutureStep<Timelock> {
    let victim = cheat.other
    switch dice.below(isNearTheEnd ? 20 : 10) {
    case 10...: return siege(by: cheat)
    case 0...2: return .move(.broadcast(by: cheat, name(), nil))
    case 3: return .move(.broadcast(by: cheat, name(), tampering(of: cheat)))
    case 4...6:
      return .moves([
        .tamper(to: victim, message: 0, tampering(of: victim), .again),
        .deliver(to: victim, message: 0),
      ])
    case 7: return .move(dice.chance(1, in: 2) ? .withhold(cheat) : .silence(cheat))
    case 8: return .move(dice.chance(1, in: 2) ? .close(cheat) : .resume(cheat))
    default: return cheat == .payer ? .move(payerMalice()) : .move(.tick(cheat))
    }
  }

  /// A cheat whose lock is open, and a miner that takes its side.
  private mutating func siege(by cheat: PaymentRole) -> FutureStep<Timelock> {
    let name = finalCommitment()
    return .moves([
      .broadcast(by: cheat, name, nil), .mine(1, .only([.channel(name)])),
    ])
  }

  private mutating func payerMalice() -> Move<Timelock> {
    switch dice.below(4) {
    case 0: .doubleSpend(extraFee: .zero)
    case 1: .doubleSpend(extraFee: Amount(uncheckedSatoshis: 2_000))
    case 2: setup.terms.fundingKind == .p2sh ? .malleate : .askBackwards(payment())
    default: .askBackwards(payment())
    }
  }

  /// Mostly a closing transaction that the next block could hold, if there is one.
  private mutating func name() -> Timelock.TransactionName {
    switch dice.below(8) {
    case 0: .funding
    case 1: .settlement
    case 2: .refund
    case 3: Timelock.TransactionName(state: UInt32(dice.below(Int(world.latestState) + 1)))
    default: finalCommitment()
    }
  }

  private mutating func finalCommitment() -> Timelock.TransactionName {
    let latest = world.latestState
    let step = max(1, setup.terms.ladder.step)
    let left = setup.terms.ladder.refundHeight.value.subtractingReportingOverflow(tip)
    let first = left.overflow ? 0 : min(latest, (left.partialValue + step - 1) / step)
    return Timelock.TransactionName(state: first + UInt32(dice.below(Int(latest - first) + 1)))
  }

  /// One change, to what is said, to the transaction, or to its signature.
  fileprivate mutating func tampering(of role: PaymentRole) -> Timelock.Change {
    let (own, other) = role == .payee ? (0, 1) : (1, 0)
    let amount = payment()
    let more = Amount(uncheckedSatoshis: 2_000)
    return dice.pick([
      .channel, .state(world.latestState + UInt32(dice.below(3))), .toPayee(amount),
      .toPayee(Amount(uncheckedSatoshis: setup.terms.capacity.satoshis + 1)), .version(1),
      .version(4), .lockTime(tip), .lockTime(0),
      .lockTime(setup.terms.ladder.refundHeight.value + 1),
      .lockTime(500_000_000), .sequence(.max), .sequence(1), .outPointIndex(1), .outPointTxid,
      .extraInput, .extraOutput(amount), .outputValue(own, amount),
      .moveValue(from: other, to: own, amount), .outputScript(0), .outputScript(1), .swapOutputs,
      .dropOutput(other), .everythingToPayer(fee: more), .spentValue(amount), .hashType(2),
      .hashType(0x83), .highS, .wrongKey, .noSignature, .damagedSignature,
    ])
  }
}
