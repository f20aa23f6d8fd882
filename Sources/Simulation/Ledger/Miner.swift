internal import Bitcoin
internal import MockLedger

/// Puts blocks together as it was told to, as long as the assumed delay allows.
struct Miner<Name: TransactionNaming> {
  let choice: MinerChoice<TransactionLabel<Name>>
  /// Whom its blocks pay.
  let script: Script
  /// So many blocks, and no more, may pass until an acceptable transaction is in one.
  let delay: Int
  /// What it can have heard of.
  let offers: [OfferedTransaction<Name>]
  /// What may wait for longer: undoing blocks is to leave out what stood in them.
  var free: [Txid] = []

  /// What came of a block.
  enum Attempt {
    /// It is on the chain.
    case mined(Block)
    /// It broke a rule, and the chain stays as it was.
    case refused(Block, BlockRefusal)
  }

  /// Mines one block.
  func mine(on ledger: inout Ledger) throws(ChainFault<Name>) -> Attempt {
    let transactions: [Transaction]
    switch choice {
    case .mempool: return .mined(ledger.mine(to: script)[0])
    case .without(let labels): transactions = everything(in: ledger, but: labels)
    case .only(let labels): transactions = try just(labels, for: ledger)
    }
    let block = ledger.draft(exactly: transactions, to: script)
    var future = ledger
    future.setClock(to: max(ledger.now, block.header.time))
    if case .refused(let refusal) = future.submit(block) { return .refused(block, refusal) }
    try requireWithinDelay(future)
    ledger = future
    return .mined(block)
  }

  /// The mempool without some, and without what stands on them.
  private func everything(in ledger: Ledger, but labels: [TransactionLabel<Name>]) -> [Transaction]
  {
    var left = Set(offers.filter { labels.contains($0.label) }.map { $0.txid })
    let selection = ledger.selection(
      maximumWeight: Self.maximumWeight, maximumSignatureCost: Self.maximumSignatureCost)
    return selection.compactMap { entry in
      let parents = entry.transaction.inputs.map(\.previousOutput.txid)
      guard !left.contains(entry.txid), left.isDisjoint(with: parents) else {
        left.insert(entry.txid)
        return nil
      }
      return entry.transaction
    }
  }

  /// A small block is enough here.
  private static var maximumWeight: Int { 1_000_000 }
  private static var maximumSignatureCost: Int { 20_000 }

  /// What goes by the labels and is not on the chain yet.
  private func just(
    _ labels: [TransactionLabel<Name>], for ledger: Ledger
  ) throws(ChainFault<Name>) -> [Transaction] {
    var transactions: [Transaction] = []
    for label in labels {
      guard let offer = offers.last(where: { $0.label == label }) else {
        throw .unknownTransaction(label)
      }
      if ledger.place(of: offer.txid) == nil { transactions.append(offer.transaction) }
    }
    return transactions
  }

  /// Refuses a block after which something has waited for too long; what conflicts with the block
  /// waits no more.
  private func requireWithinDelay(_ ledger: Ledger) throws(ChainFault<Name>) {
    for entry in ledger.mempoolEntries where !free.contains(entry.txid) {
      let waited = ledger.height.distance(above: entry.height)
      guard waited >= delay else { continue }
      let offer = offers.last { $0.txid == entry.txid }
      guard let offer else { preconditionFailure("all that waits was offered") }
      throw .delayBeyondBound(offer.label, waited: waited - 1, delay: UInt32(delay))
    }
  }
}
