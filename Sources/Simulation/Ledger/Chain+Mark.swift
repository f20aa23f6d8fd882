internal import Bitcoin
internal import Channels
internal import MockLedger

/// What of a chain can matter for what is to come.
///
/// Blocks differ by what their miner took for itself, which is never spent; so a block counts by
/// its height and by what of the channel it holds. Times count for transactions that wait for a
/// time. Of the mempool the order of arrival counts, how long something waits, and what relative
/// locks were stored of it: after a reorganisation they decide whether it stays.
extension Chain: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(wallets.mark)
    writer.write(delay)
    writer.write(undone)
    writer.write(ledger.height.value)
    writer.write(ledger.now)
    writeTimes(to: &writer)
    for entry in ledger.mempoolEntries {
      writer.write(entry.wtxid.digest)
      writer.write(entry.height.value)
      writeLocks(of: entry, to: &writer)
    }
    writer.write(offersMark)
  }

  private func writeLocks(of entry: MempoolEntry, to writer: inout MarkWriter) {
    let locks = entry.lockPoints
    guard locks.height >= 0 || locks.time >= 0 else { return }
    writer.write(UInt64(bitPattern: locks.height))
    writer.write(UInt64(bitPattern: locks.time))
    writer.write(locks.newestInput?.height.value ?? 0)
  }

  /// The times of as many blocks as a median is taken of.
  ///
  /// As long as nothing was undone they follow from the height.
  private func writeTimes(to writer: inout MarkWriter) {
    guard undone != .none else { return }
    for back in 0..<min(ledger.height.value, 11) {
      let height = BlockHeight(uncheckedValue: ledger.height.value - back)
      let time = ledger.blockHash(at: height).flatMap { ledger.header($0) }?.time
      writer.write(time ?? 0)
    }
  }

  /// The offers and where they stand.
  ///
  /// Their order counts among those of one label, of which the newest is meant, and among those
  /// that could be the funding, of which the oldest is found.
  private var offersMark: Mark {
    var ranks: [TransactionLabel<Name>: UInt64] = [:]
    var fundings: UInt64 = 0
    var all = Mark.none
    for offer in offers {
      let rank = ranks[offer.label, default: 0]
      ranks[offer.label] = rank + 1
      if offer.label.isFunding { fundings += 1 }
      all =
        all
        + fingerprint(of: offer, rank: rank, amongFundings: offer.label.isFunding ? fundings : 0)
    }
    return all
  }

  private func fingerprint(of offer: OfferedTransaction<Name>, rank: UInt64, amongFundings: UInt64)
    -> Mark
  {
    var writer = MarkWriter()
    writer.write("\(offer.label)")
    writer.write(offer.transaction)
    writer.write(rank)
    writer.write(amongFundings)
    let first = offers.first { $0.transaction == offer.transaction }
    writer.write("\((first ?? offer).label)")
    let place = place(of: offer)
    writer.write(place?.height.value ?? .max)
    writer.write(UInt32(place?.index ?? 0))
    return writer.mark
  }
}

extension TransactionLabel where Name: TransactionNaming {
  /// Whether it could make a funding output, or spend what a funding spends.
  fileprivate var isFunding: Bool {
    switch self {
    case .channel(let name), .changed(let name): name == .funding
    case .doubleSpend, .malleated: true
    }
  }

  /// The fingerprint.
  var mark: Mark {
    switch self {
    case .channel(let name): name.mark
    case .changed(let name): Mark(high: 1, low: name.mark.low)
    case .doubleSpend: Mark(high: 2, low: 0)
    case .malleated: Mark(high: 3, low: 0)
    }
  }
}

extension Chain {
  public static func mark(of choice: MinerChoice<TransactionLabel<Name>>) -> Mark {
    switch choice {
    case .mempool: Mark(high: 1, low: 1)
    case .without(let labels): labels.reduce(Mark(high: 1, low: 2)) { $0.mixed(with: $1.mark) }
    case .only(let labels): labels.reduce(Mark(high: 1, low: 3)) { $0.mixed(with: $1.mark) }
    }
  }
}
