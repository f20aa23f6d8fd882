internal import Bitcoin
public import Channels
public import Checker
internal import Exploration
internal import MockLedger
public import Simulation

// What a cheat does with its own keys.
extension OneWay {
  public static func malice(
    of cheat: PaymentRole, for chooser: inout MoveChooser<OneWay>
  ) -> FutureStep<OneWay> {
    chooser.malice(of: cheat)
  }

  public static func change(
    ofMessageTo role: PaymentRole, for chooser: inout MoveChooser<OneWay>
  ) -> Tampering<MessageChange> {
    chooser.tampering(of: role)
  }
}

extension MoveChooser<OneWay> {
  fileprivate mutating func malice(of cheat: PaymentRole) -> FutureStep<OneWay> {
    let victim = cheat.other
    switch dice.below(isNearTheEnd ? 20 : 10) {
    case 10...: return siege(by: cheat)
    case 0...2: return .move(.broadcast(by: cheat, name(for: cheat), nil))
    case 3: return .move(.broadcast(by: cheat, name(for: cheat), tampering(of: cheat)))
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
  private mutating func siege(by cheat: PaymentRole) -> FutureStep<OneWay> {
    let name = name(for: cheat)
    return .moves([
      .broadcast(by: cheat, name, nil), .mine(1, .only([.channel(name)])),
    ])
  }

  private mutating func payerMalice() -> Move<OneWay> {
    switch dice.below(3) {
    case 0: .doubleSpend(extraFee: .zero)
    case 1: .doubleSpend(extraFee: Amount(uncheckedSatoshis: 2_000))
    default: .askBackwards(payment())
    }
  }

  /// Mostly what takes the money, if the cheat holds such a thing.
  private mutating func name(for cheat: PaymentRole) -> OneWay.TransactionName {
    switch cheat {
    case .payer: return dice.pick([.refund, .refund, .refund, .kickOff, .topUpRefund, .funding])
    case .payee:
      let number = UInt32(dice.below(Int(world.latestPayment) + 1)) + 1
      return dice.chance(1, in: 2) ? .close(number) : .closeAfterKickOff(number)
    }
  }

  /// One change, to what is said, to the transactions, or to a signature.
  fileprivate mutating func tampering(of role: PaymentRole) -> OneWay.Change {
    let (own, other) = role == .payee ? (0, 1) : (1, 0)
    let amount = payment()
    let more = Amount(uncheckedSatoshis: 2_000)
    let beyond = Amount(uncheckedSatoshis: setup.terms.capacity.satoshis + 1)
    let said: [OneWay.Change] = [
      .channel, .state(world.latestPayment + UInt32(dice.below(3))), .toPayee(amount),
      .toPayee(beyond), .spentValue(amount), .closes(1), .zeroByte,
    ]
    let written: [OneWay.Change] = [
      .version(1), .version(4), .lockTime(tip), .lockTime(0), .lockTime(tip + 200),
      .lockTime(LockTime.timeThreshold), .sequence(.max), .sequence(1), .outPointIndex(1),
      .outPointTxid, .extraInput, .extraOutput(amount), .outputValue(own, amount),
      .moveValue(from: other, to: own, amount), .outputScript(0), .outputScript(1), .swapOutputs,
      .dropOutput(other), .everythingToPayer(fee: more),
    ]
    let signed: [OneWay.Change] = [
      .hashType(2), .hashType(0x83), .highS, .wrongKey, .noSignature, .damagedSignature,
    ]
    switch dice.below(said.count + written.count + signed.count) {
    case let place where place < said.count: return said[place]
    case let place where place < said.count + written.count: return written[place - said.count]
    default: return dice.pick(signed)
    }
  }
}
