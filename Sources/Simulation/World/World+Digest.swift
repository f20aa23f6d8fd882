internal import Bitcoin
internal import Channels
internal import MockLedger

extension World {
  /// Feeds a hasher with all that the future depends on, and with nothing else.
  ///
  /// Of the chain that is its height and where the story's transactions stand: two chains that
  /// differ only in who found which block, and when, have the same futures.
  package func digest(into hasher: inout Hasher) {
    hasher.combine(ledger.height)
    hasher.combine(payer)
    hasher.combine(payee)
    hasher.combine(goods)
    hasher.combine(promised)
    hasher.combine(transit)
    hasher.combine(conditions)
    hasher.combine(holdings)
    for offer in offers {
      hasher.combine(offer.label)
      hasher.combine(offer.txid)
      hasher.combine(ledger.place(of: offer.txid)?.height)
      hasher.combine(ledger.mempoolEntry(offer.txid)?.height)
    }
  }
}
