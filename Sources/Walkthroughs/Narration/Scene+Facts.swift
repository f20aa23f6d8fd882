internal import Bitcoin
internal import Channels
internal import Checker
internal import MockLedger
internal import Simulation

extension Scene {
  /// What a fact is after this step.
  public func value(of fact: Fact<Family>) -> FactValue<Family> {
    let found: FactValue<Family>? =
      switch fact {
      case .cast(.who(let role)): .name(cast[role])
      case .chain(let fact): value(of: fact)
      case .state(let fact): value(of: fact)
      case .happening(let fact): value(of: fact)
      case .outcome(let fact): value(of: fact)
      case .own(let fact): Family.value(of: fact, after: self)
      }
    return found ?? .missing(fact)
  }

  private func value(of fact: Fact<Family>.Chain) -> FactValue<Family>? {
    switch fact {
    case .height: .height(standing.height)
    case .lock(let name): made(name).flatMap { $0.transaction.lock }.map { .height($0) }
    case .lockField(let name):
      made(name).map { .height(BlockHeight(uncheckedValue: $0.transaction.lockTime.rawValue)) }
    case .firstBlock(let name): made(name).map { .height($0.transaction.firstBlock) }
    case .blocksUntil(let name): blocksUntil(name).map { .blocks($0) }
    case .timeUntil(let name): blocksUntil(name).map { .time(blocks: $0) }
    case .txid(let name): made(name).map { .txid($0.transaction.txid) }
    case .fee(let name): label(name).flatMap(portrait)?.fee.map { .amount($0) }
    case .confirmed: outcome.confirmed.isEmpty ? nil : .labels(outcome.confirmed)
    case .confirmedCount: .count(outcome.confirmed.count)
    }
  }

  private func blocksUntil(_ name: TransactionReference<Family>) -> Int? {
    made(name)?.transaction.firstBlock.distance(above: standing.height)
  }

  private func value(of fact: Fact<Family>.State) -> FactValue<Family>? {
    switch fact {
    case .state(let rank): number(of: rank).map { .state($0) }
    case .division(let rank): shares(in: rank).map { .division($0) }
    case .share(let role, let rank): shares(in: rank).map { .amount($0[role]) }
    case .stateCount: .count(Int(latestState))
    }
  }

  private func value(of fact: Fact<Family>.Happening) -> FactValue<Family>? {
    switch fact {
    case .reason(let name): networkRefusal(of: name).map { .reason($0.rejectReason) }
    case .answer(let name): networkRefusal(of: name).map { .answer(answer(to: $0)) }
    case .refusal(let role): refusal(by: role).map { .refusal($0) }
    case .blockRefusal: blockRefusal.map { .explanation($0.explanation) }
    case .messages: .count(messages)
    }
  }

  private func networkRefusal(of name: TransactionReference<Family>) -> TransactionRefusal? {
    guard let label = label(name) else { return nil }
    for case .ledger(.broadcast(_, label, _, .refused(let refusal))) in events.reversed() {
      return refusal
    }
    return nil
  }

  private func refusal(by role: Family.Role) -> Family.Refusal? {
    for case .refused(role, let refusal) in events.reversed() { return refusal }
    return nil
  }

  private var blockRefusal: BlockRefusal? {
    for case .ledger(.blockRefused(_, let refusal, _)) in events.reversed() { return refusal }
    return nil
  }

  private func value(of fact: Fact<Family>.Outcome) -> FactValue<Family>? {
    switch fact {
    case .change(let role): .change(outcome.change[role])
    case .moved(let role): .amount(Amount(uncheckedSatoshis: abs(outcome.change[role])))
    case .shortfall(let role): .amount(outcome.shortfall[role])
    case .goods: .amount(outcome.goods)
    case .locked: .amount(outcome.locked)
    case .unused: .count(unused)
    case .fees: .amount(fees)
    }
  }

  /// What no participant has any more, and does not lie in the channel either.
  private var fees: Amount {
    let outcome = outcome
    let gained = Family.Role.allCases.reduce(0) { $0 + outcome.change[$1] }
    return Amount(uncheckedSatoshis: 0 - gained - outcome.locked.satoshis)
  }
}
