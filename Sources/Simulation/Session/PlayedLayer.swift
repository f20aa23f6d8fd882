/// A layer whose blocks a person can make by hand: it says which are worth a try.
public protocol PlayedLayer: SettlementLayer {
  /// What the next block may well hold instead of the usual.
  var choicesToTry: [Choice] { get }
  /// What the blocks of a branch may well hold.
  static var branchesToTry: [Choice] { get }
}

extension Chain: PlayedLayer {
  /// Nothing of what waits; or something that miners have heard of, and that is final, but neither
  /// stands in a block nor waits for one.
  public var choicesToTry: [MinerChoice<TransactionLabel<Name>>] {
    let stopped = offerViews.filter { offer in
      offer.height == nil && offer.arrival == nil
        && offer.lock.map { $0 <= height } ?? false
    }
    return (waitingOffers.isEmpty ? [] : [.only([])]) + stopped.map { .only([$0.label]) }
  }

  /// Everything, or nothing.
  public static var branchesToTry: [MinerChoice<TransactionLabel<Name>>] {
    [.mempool, .only([])]
  }
}
