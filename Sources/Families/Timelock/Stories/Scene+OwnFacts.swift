internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
public import Walkthroughs

extension Timelock {
  public static func value(
    of fact: OwnFact, after scene: Scene<Timelock>
  ) -> FactValue<Timelock>? {
    scene.value(of: fact)
  }
}

extension Scene<Timelock> {
  fileprivate func value(of fact: Timelock.OwnFact) -> FactValue<Timelock>? {
    let ladder = terms.ladder
    return switch fact {
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
    case .updatesPerDay:
      ladder.step == 0 ? nil : .count(FactValue<Timelock>.blocksPerDay / Int(ladder.step))
    case .time(let span): .time(blocks: blocks(of: span))
    case .updatesLeft: .count(updatesLeft)
    case .deposit: moment.channel.map { .amount($0.fundingOutput.value) }
    case .closingFee: moment.channel.map { .amount($0.closingFee) }
    case .paymentFee: bill.payment.map { .amount(terms.feeRate.fee(forSize: $0)) }
    case .breakEven: bill.breakEven.map { .count($0) }
    }
  }

  private func blocks(of span: Timelock.Span) -> Int {
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

  private var updatesLeft: Int {
    max(0, Int(terms.ladder.lastState(atTip: standing.height)) - Int(latestState))
  }
}
