internal import Bitcoin
internal import Channels
public import Exploration
public import Simulation

extension Chain: FuzzedLayer {
  public func choice(by dice: inout Dice) -> MinerChoice<TransactionLabel<Name>> {
    guard dice.chance(2, in: 3) else { return .mempool }
    let known = offerViews.filter { offer in
      offer.height == nil && offer.lock.map { $0 <= height } ?? true
    }
    guard !known.isEmpty, dice.chance(1, in: 2) else { return .only([]) }
    let label = dice.pick(known).label
    return dice.chance(1, in: 4) ? .without([label]) : .only([label])
  }

  public static func blockNews(
    of event: ChainEvent<Role, Name>
  ) -> BlockNews<TransactionLabel<Name>>? {
    switch event {
    case .mined(_, _, let labels): .made(holding: labels)
    case .reorganised: .undone
    case .broadcast, .evicted, .blockRefused: nil
    }
  }
}
