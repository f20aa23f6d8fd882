public import Bitcoin
public import Channels
public import MockLedger

/// One chain of blocks and its mempool, and what of them belongs to the channel.
public struct Chain<Role: ChannelRole, Name: TransactionNaming>: Sendable {
  /// What never changes.
  public let wallets: ChainWallets<Role>
  /// How many blocks miners may take, as the terms assume.
  let delay: UInt32
  /// The chain and the mempool.
  public internal(set) var ledger: Ledger
  /// What was ever offered to the network or handed to a miner.
  private(set) var offers: [OfferedTransaction<Name>] = []
  /// Tells blocks apart that were undone; they may come up again in the next reorganisation.
  var undone = Mark.none

  /// The chain at the end of the prelude.
  public init(_ wallets: ChainWallets<Role>, delay: UInt32) {
    self.wallets = wallets
    self.delay = delay
    ledger = wallets.prelude.ledger.forgettingScripts
  }

  /// Remembers what was offered, the newest last.
  mutating func remember(_ offer: OfferedTransaction<Name>) {
    offers.removeAll { $0 == offer }
    offers.append(offer)
  }

  /// What a transaction of the channel is called.
  func label(of transaction: Transaction) -> TransactionLabel<Name>? {
    offers.last { $0.transaction == transaction }?.label
  }

  /// What of the channel a block holds.
  func labels(in block: Block) -> [TransactionLabel<Name>] {
    block.transactions.dropFirst().compactMap(label)
  }

  /// What waits in the mempool.
  var waitingOffers: [OfferedTransaction<Name>] {
    offers.filter { ledger.mempoolEntry($0.txid)?.transaction == $0.transaction }
  }

  /// What of some offers has left the mempool without being mined.
  func evicted(of before: [OfferedTransaction<Name>]) -> [ChainEvent<Role, Name>] {
    before.filter { ledger.mempoolEntry($0.txid) == nil && ledger.place(of: $0.txid) == nil }
      .map { .evicted($0.label) }
  }

  /// What of the channel stands on the chain, each transaction once, in the order of the chain.
  var confirmedOffers: [OfferedTransaction<Name>] {
    var places: [(place: TransactionPlace, offer: OfferedTransaction<Name>)] = []
    for offer in offers {
      guard let place = place(of: offer), !places.contains(where: { $0.place == place }) else {
        continue
      }
      places.append((place, offer))
    }
    return places.sorted {
      ($0.place.height, $0.place.index) < ($1.place.height, $1.place.index)
    }.map { $0.offer }
  }

  /// Where an offer stands on the chain, just as it was offered.
  func place(of offer: OfferedTransaction<Name>) -> TransactionPlace? {
    guard let place = ledger.place(of: offer.txid),
      ledger.transaction(offer.txid) == offer.transaction
    else { return nil }
    return place
  }

  /// Whether an output is on the chain and not spent there.
  package func isUnspent(_ point: OutPoint) -> Bool {
    if case .unspent = ledger.output(point) { true } else { false }
  }
}

extension Chain: SettlementLayer {
  /// Participants broadcast transactions.
  public typealias Act = Transaction
  /// They watch outputs.
  public typealias Watch = ChainWatch
  /// They see where outputs stand and what spends them.
  public typealias Sight = ChainFacts
  /// What a trace calls a transaction.
  public typealias Label = TransactionLabel<Name>
  /// A transaction under its label.
  public typealias Offer = OfferedTransaction<Name>
  /// Miners choose transactions by their labels.
  public typealias Choice = MinerChoice<TransactionLabel<Name>>
  /// What happens to transactions and blocks.
  public typealias Event = ChainEvent<Role, Name>
  /// Why miners cannot do what they are to do.
  public typealias Fault = ChainFault<Name>

  public var height: BlockHeight { ledger.height }

  public var waiting: [TransactionLabel<Name>] { waitingOffers.map { $0.label } }

  public static var usualChoice: MinerChoice<TransactionLabel<Name>> { .mempool }

  public mutating func rememberBlocks() { ledger.rememberBlocks() }

  public static func offer(_ act: Transaction, named name: Name) -> OfferedTransaction<Name> {
    OfferedTransaction(.channel(name), act)
  }

  public mutating func take(
    _ offer: OfferedTransaction<Name>, by role: Role?
  ) -> [ChainEvent<Role, Name>] {
    remember(offer)
    let before = waitingOffers
    let verdict: Verdict
    do {
      verdict = .accepted(replaced: try ledger.send(offer.transaction).replaced)
    } catch {
      verdict = .refused(error)
    }
    return [.broadcast(by: role, offer.label, offer.transaction, verdict)] + evicted(of: before)
  }

  /// Gives a transaction to miners alone.
  mutating func handToMiners(
    _ offer: OfferedTransaction<Name>, by role: Role?
  ) -> [ChainEvent<Role, Name>] {
    remember(offer)
    return [.broadcast(by: role, offer.label, offer.transaction, .handedToMiner)]
  }
}
