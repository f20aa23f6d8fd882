internal import Bitcoin
internal import Channels
internal import MockLedger

/// The chain and the mempool, and what of them belongs to the story.
struct Chain: Sendable {
  /// What never changes.
  let setting: Setting
  var ledger: Ledger
  /// What was ever offered to the network or handed to a miner.
  private(set) var offers: [Offer] = []
  /// Tells blocks apart that were undone; they may come up again in the next reorganisation.
  var undone = Mark.none

  init(_ setting: Setting, _ ledger: Ledger) {
    self.setting = setting
    self.ledger = ledger
  }

  /// Remembers what was offered, the newest last.
  mutating func remember(_ offer: Offer) {
    offers.removeAll { $0 == offer }
    offers.append(offer)
  }

  /// What a transaction of the story is called.
  func label(of transaction: Transaction) -> TransactionLabel? {
    offers.last { $0.transaction == transaction }?.label
  }

  /// What of the story a block holds.
  func labels(in block: Block) -> [TransactionLabel] {
    block.transactions.dropFirst().compactMap(label)
  }

  /// What waits in the mempool.
  var waitingOffers: [Offer] {
    offers.filter { ledger.mempoolEntry($0.txid)?.transaction == $0.transaction }
  }

  /// What of some offers has left the mempool without being mined.
  func evicted(of before: [Offer]) -> [TransactionLabel] {
    before.filter { ledger.mempoolEntry($0.txid) == nil && ledger.place(of: $0.txid) == nil }
      .map(\.label)
  }

  /// What of the story stands on the chain, each transaction once, in the order of the chain.
  var confirmedOffers: [Offer] {
    var places: [(place: TransactionPlace, offer: Offer)] = []
    for offer in offers {
      guard let place = place(of: offer), !places.contains(where: { $0.place == place }) else {
        continue
      }
      places.append((place, offer))
    }
    return places.sorted {
      ($0.place.height, $0.place.index) < ($1.place.height, $1.place.index)
    }.map(\.offer)
  }

  /// Where an offer stands on the chain, just as it was offered.
  func place(of offer: Offer) -> TransactionPlace? {
    guard let place = ledger.place(of: offer.txid),
      ledger.transaction(offer.txid) == offer.transaction
    else { return nil }
    return place
  }

  func isUnspent(_ point: OutPoint) -> Bool {
    if case .unspent = ledger.output(point) { true } else { false }
  }
}
