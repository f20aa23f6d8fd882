internal import Bitcoin
internal import Channels
internal import ExactJSON
internal import MockLedger
public import Simulation

extension Chain: CheckedLayer {
  /// Everything that waits; nothing; all but one; or something that miners were handed and that
  /// conflicts with what waits. Whatever conflicts excludes the rest, so that a block
  /// holds no more of the offered transactions than one and what it stands on.
  public func blockChoices(within delay: UInt32) -> [MinerChoice<TransactionLabel<Name>>] {
    let offers = offerViews
    let waiting = offers.filter { $0.arrival != nil }
    var list: [MinerChoice<TransactionLabel<Name>>] = [.mempool]
    let due = waiting.filter { isDue($0, within: delay) }
    if !waiting.isEmpty, due.isEmpty { list.append(.only([])) }
    if waiting.count > 1 {
      for offer in waiting where !isDue(offer, within: delay) {
        list.append(.without([offer.label]))
      }
    }
    for offer in offers where offer.arrival == nil && offer.height == nil {
      guard canStand(offer, beside: waiting) else { continue }
      let parents = waiting.filter { offer.spends($0) }
      guard due.allSatisfy({ offer.conflicts(with: $0) || offer.spends($0) }) else { continue }
      list.append(.only(parents.map { $0.label } + [offer.label]))
    }
    return list
  }

  /// Whether the next block must hold it, or something else in its place.
  private func isDue(_ offer: OfferView<Name>, within delay: UInt32) -> Bool {
    guard let arrival = offer.arrival else { return false }
    return height.value + 1 - arrival.value >= delay
  }

  private func canStand(_ offer: OfferView<Name>, beside waiting: [OfferView<Name>]) -> Bool {
    guard offer.lock.map({ $0 <= height }) ?? true else { return false }
    return offer.transaction.inputs.allSatisfy { input in
      if case .unspent = ledger.output(input.previousOutput) { return true }
      return waiting.contains { $0.txid == input.previousOutput.txid }
    }
  }

  /// A branch holds everything, nothing, or something that the old one kept out.
  public var branchChoices: [MinerChoice<TransactionLabel<Name>>] {
    [.mempool, .only([])] + offerViews.filter { $0.height == nil }.map { .only([$0.label]) }
  }

  public func isTaken(_ name: Name) -> Bool { isPlaced(.channel(name)) }

  public var isBalanced: Bool { ledger.supply.isBalanced }

  public var placedOffers: [PlacedOffer<TransactionLabel<Name>>] {
    offerViews.filter { $0.height != nil || $0.arrival != nil }.map { offer in
      PlacedOffer(
        offer.label, identifier: ["txid": .string("\(offer.txid)")], height: offer.height)
    }
  }
}

extension OfferView {
  fileprivate func conflicts(with other: OfferView) -> Bool {
    transaction.inputs.contains { input in
      other.transaction.inputs.contains { $0.previousOutput == input.previousOutput }
    }
  }

  fileprivate func spends(_ other: OfferView) -> Bool {
    transaction.inputs.contains { $0.previousOutput.txid == other.txid }
  }
}
