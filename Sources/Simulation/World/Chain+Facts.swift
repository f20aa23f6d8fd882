internal import Bitcoin
internal import Channels
internal import MockLedger

/// What a wallet would see of the chain.
extension Chain {
  /// What there is to be seen of what is watched.
  func facts(about watch: Watch?) -> ChainFacts {
    guard let watch else { return ChainFacts(tip: ledger.height) }
    return ChainFacts(
      tip: ledger.height, funding: sighting(at: watch.outPoint) ?? twin(of: watch) ?? .unseen,
      spender: spending(of: watch.outPoint))
  }

  /// What is seen of an output.
  private func sighting(at point: OutPoint) -> ChainFacts.Sighting? {
    switch ledger.output(point) {
    case .unspent(let coin):
      .confirmed(point, coin.output, depth: ledger.confirmations(of: point.txid))
    case .spent(let output, _), .unspendable(let output):
      .confirmed(point, output, depth: ledger.confirmations(of: point.txid))
    case .unknown: waiting(point)
    }
  }

  private func waiting(_ point: OutPoint) -> ChainFacts.Sighting? {
    guard let entry = ledger.mempoolEntry(point.txid),
      Int(point.index) < entry.transaction.outputs.count
    else { return nil }
    return .waiting(point)
  }

  /// Another output with the script that is watched, on the chain or else in the mempool.
  ///
  /// Before the story nobody paid the script, so that the story's own transactions are all there is
  /// to be searched.
  private func twin(of watch: Watch) -> ChainFacts.Sighting? {
    let points = offers.compactMap { offer in
      offer.transaction.outputs.firstIndex { $0.scriptPubKey == watch.output.scriptPubKey }
        .map { OutPoint(txid: offer.txid, index: UInt32($0)) }
    }
    let isOnChain = { (point: OutPoint) in ledger.place(of: point.txid) != nil }
    return points.first(where: isOnChain).flatMap(sighting)
      ?? points.lazy.compactMap(sighting).first
  }

  private func spending(of point: OutPoint) -> ChainFacts.Spending {
    if case .spent(_, let spender) = ledger.output(point) {
      return .confirmed(spender.txid, depth: ledger.confirmations(of: spender.txid))
    }
    return ledger.mempoolSpender(of: point).map { .waiting($0.txid) } ?? .none
  }
}
