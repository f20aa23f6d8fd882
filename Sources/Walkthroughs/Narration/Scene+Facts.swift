internal import Bitcoin
internal import Channels
internal import Checker
internal import MockLedger
internal import Simulation

extension Scene {
  /// What a fact is after this step.
  public func value(of fact: Fact) -> FactValue {
    let found: FactValue? =
      switch fact {
      case .agreed(let fact): value(of: fact)
      case .chain(let fact): value(of: fact)
      case .state(let fact): value(of: fact)
      case .happening(let fact): value(of: fact)
      case .ending(let fact): value(of: fact)
      case .cost(let fact): value(of: fact)
      }
    return found ?? .missing(fact)
  }

  private func value(of fact: Fact.Agreed) -> FactValue? {
    let ladder = terms.ladder
    return switch fact {
    case .who(let role): .name(cast[role])
    case .capacity: .amount(terms.capacity)
    case .unit: .amount(terms.unit)
    case .price: .satoshis(terms.unit)
    case .unitsInAll: .count(Int(terms.capacity.satoshis / max(1, terms.unit.satoshis)))
    case .step: .blocks(blocks(of: .step))
    case .reaction: .blocks(blocks(of: .reaction))
    case .delay: .blocks(blocks(of: .delay))
    case .undone: .blocks(blocks(of: .undone))
    case .pace: .blocks(blocks(of: .pace))
    case .confirmations: .count(terms.confirmations)
    case .refundHeight: .height(ladder.refundHeight)
    case .feeRate: .feeRate(terms.feeRate)
    case .updatesPerDay: ladder.step == 0 ? nil : .count(FactValue.blocksPerDay / Int(ladder.step))
    case .time(let span): .time(blocks: blocks(of: span))
    }
  }

  private func blocks(of span: Fact.Span) -> Int {
    let ladder = terms.ladder
    return switch span {
    case .step: Int(ladder.step)
    case .reaction: Int(ladder.reaction)
    case .delay: Int(ladder.delay)
    case .undone: Int(ladder.undone)
    case .pace: ladder.lead
    case .confirmations: terms.confirmations
    }
  }

  private func value(of fact: Fact.Chain) -> FactValue? {
    switch fact {
    case .height: .height(standing.height)
    case .lock(let name): made(name).flatMap { $0.transaction.lock }.map { .height($0) }
    case .lockField(let name):
      made(name).map { .height(BlockHeight(uncheckedValue: $0.transaction.lockTime.rawValue)) }
    case .firstBlock(let name): made(name).map { .height($0.transaction.firstBlock) }
    case .blocksUntil(let name): blocksUntil(name).map { .blocks($0) }
    case .timeUntil(let name): blocksUntil(name).map { .time(blocks: $0) }
    case .txid(let name): made(name).map { .txid($0.transaction.txid) }
    case .confirmed: outcome.confirmed.isEmpty ? nil : .labels(outcome.confirmed)
    case .confirmedCount: .count(outcome.confirmed.count)
    }
  }

  private func blocksUntil(_ name: Fact.Name) -> Int? {
    made(name)?.transaction.firstBlock.distance(above: standing.height)
  }

  private func value(of fact: Fact.State) -> FactValue? {
    switch fact {
    case .state(let rank): number(of: rank).map { .state($0) }
    case .division(let rank): balances(of: rank).map { .division($0) }
    case .share(let role, let rank): balances(of: rank).map { .amount($0[role]) }
    case .stateCount: .count(Int(latestState))
    case .updatesLeft: .count(updatesLeft)
    }
  }

  private var updatesLeft: Int {
    max(0, Int(terms.ladder.lastState(atTip: standing.height)) - Int(latestState))
  }

  private func value(of fact: Fact.Happening) -> FactValue? {
    switch fact {
    case .reason(let name): networkRefusal(of: name).map { .reason($0.rejectReason) }
    case .answer(let name): networkRefusal(of: name).map { .explanation($0.explanation) }
    case .refusal(let role): refusal(by: role).map { .refusal($0) }
    case .blockRefusal: blockRefusal.map { .explanation($0.explanation) }
    case .messages: .count(messages)
    }
  }

  private func networkRefusal(of name: Fact.Name) -> TransactionRefusal? {
    guard let label = label(name) else { return nil }
    for case .broadcast(_, label, _, .refused(let refusal)) in events.reversed() { return refusal }
    return nil
  }

  private func refusal(by role: PaymentRole) -> Timelock.Refusal? {
    for case .refused(role, let refusal) in events.reversed() { return refusal }
    return nil
  }

  private var blockRefusal: BlockRefusal? {
    for case .blockRefused(_, let refusal, _) in events.reversed() { return refusal }
    return nil
  }

  private func value(of fact: Fact.Ending) -> FactValue? {
    switch fact {
    case .change(let role): .change(outcome.change[role])
    case .moved(let role): .amount(Amount(uncheckedSatoshis: abs(outcome.change[role])))
    case .shortfall(let role): .amount(outcome.shortfall[role])
    case .goods: .amount(outcome.goods)
    case .locked: .amount(outcome.locked)
    case .unused: .count(unused)
    }
  }

  private func value(of fact: Fact.Cost) -> FactValue? {
    switch fact {
    case .deposit: moment.channel.map { .amount($0.fundingOutput.value) }
    case .closingFee: moment.channel.map { .amount($0.closingFee) }
    case .fundingFee: portrait(.channel(.funding))?.fee.map { .amount($0) }
    case .fees: .amount(fees)
    case .paymentFee: bill.payment.map { .amount(terms.feeRate.fee(forSize: $0)) }
    case .breakEven: bill.breakEven.map { .count($0) }
    }
  }

  /// What neither side has any more, and does not lie in the funding output either.
  private var fees: Amount {
    let change = outcome.change
    return Amount(
      uncheckedSatoshis: 0 - change.payer - change.payee - outcome.locked.satoshis)
  }
}

extension FactValue {
  /// A block every ten minutes.
  package static let blocksPerDay = 144
}
