internal import Bitcoin
public import Channels
internal import MockLedger

/// What a wallet would see of the chain.
extension Chain {
  public func sight(of watch: ChainWatch?) -> ChainFacts {
    guard let watch else { return ChainFacts(tip: ledger.height) }
    return ChainFacts(
      tip: ledger.height,
      outputs: watch.outputs.map { output in
        OutputFacts(
          sighting(at: output.outPoint) ?? twin(of: output) ?? .unseen,
          spending: spending(of: output.outPoint))
      },
      mempool: mempool(watch.mempool))
  }

  private func mempool(_ view: ChainWatch.MempoolView) -> [Transaction]? {
    switch view {
    case .watchedOnly: nil
    case .everything: ledger.mempoolEntries.map(\.transaction)
    }
  }

  /// What is seen of an output.
  private func sighting(at point: OutPoint) -> OutputFacts.Sighting? {
    switch ledger.output(point) {
    case .unspent(let coin):
      .confirmed(point, coin.output, depth: ledger.confirmations(of: point.txid))
    case .spent(let output, _), .unspendable(let output):
      .confirmed(point, output, depth: ledger.confirmations(of: point.txid))
    case .unknown: waiting(point)
    }
  }

  private func waiting(_ point: OutPoint) -> OutputFacts.Sighting? {
    guard let entry = ledger.mempoolEntry(point.txid),
      Int(point.index) < entry.transaction.outputs.count
    else { return nil }
    return .waiting(point)
  }

  /// Another output with the script that is watched, on the chain or else in the mempool.
  ///
  /// Nothing in the prelude pays the script, so that it is enough to search what was offered since.
  private func twin(of watch: WatchedOutput) -> OutputFacts.Sighting? {
    let points = offers.compactMap { offer in
      offer.transaction.outputs.firstIndex { $0.scriptPubKey == watch.output.scriptPubKey }
        .map { OutPoint(txid: offer.txid, index: UInt32($0)) }
    }
    let isOnChain = { (point: OutPoint) in ledger.place(of: point.txid) != nil }
    return points.first(where: isOnChain).flatMap(sighting)
      ?? points.lazy.compactMap(sighting).first
  }

  private func spending(of point: OutPoint) -> OutputFacts.Spending {
    if case .spent(_, let spender) = ledger.output(point) {
      guard let transaction = ledger.transaction(spender.txid) else {
        preconditionFailure("what has spent an output is on the chain")
      }
      return .confirmed(
        SpendingTransaction(transaction, txid: spender.txid),
        depth: ledger.confirmations(of: spender.txid))
    }
    return ledger.mempoolSpender(of: point)
      .map { .waiting(SpendingTransaction($0.transaction, txid: $0.txid)) } ?? .none
  }
}
