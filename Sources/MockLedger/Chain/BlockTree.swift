internal import Bitcoin

/// Every block whose header was accepted, on whatever branch.
struct BlockTree: Sendable {
  private var records = PersistentMap<BlockHash, BlockRecord>()
  private var undos = PersistentMap<BlockHash, BlockUndo>()
  private var children = PersistentMap<BlockHash, [BlockHash]>()
  /// The complete blocks without fault that are at least as good as the tip of the active chain.
  private var candidates: [BlockHash] = []
  private var arrivals = 0

  subscript(hash: BlockHash) -> BlockRecord? { records[hash] }

  var count: Int { records.count }

  func children(of hash: BlockHash) -> [BlockHash] { children[hash] ?? [] }

  func undo(of hash: BlockHash) -> BlockUndo? { undos[hash] }

  mutating func setUndo(_ undo: BlockUndo?, of hash: BlockHash) { undos[hash] = undo }

  /// The record of a block that is known to be here.
  func known(_ hash: BlockHash) -> BlockRecord {
    guard let record = records[hash] else {
      preconditionFailure("a block is in the tree before anything refers to it")
    }
    return record
  }

  /// Takes in a header, whose body is yet to come.
  mutating func insert(_ record: BlockRecord) {
    records[record.hash] = record
    children[record.header.previousBlock, default: []].append(record.hash)
  }

  /// Takes in a body; it and all that waited for it alone are complete now.
  mutating func setTransactions(_ transactions: [NamedTransaction], of hash: BlockHash) {
    var record = known(hash)
    record.transactions = transactions
    records[hash] = record
    let parent = records[record.header.previousBlock]
    guard parent == nil || parent?.arrival != nil else { return }
    var complete = [record]
    while !complete.isEmpty {
      var next = complete.removeFirst()
      next.arrival = arrivals
      arrivals += 1
      records[next.hash] = next
      if next.fault == nil { candidates.append(next.hash) }
      complete += children(of: next.hash).map(known).filter { $0.transactions != nil }
    }
  }
}

/// What is known against blocks.
extension BlockTree {
  /// Holds something against a block, and so against all that stand on it.
  mutating func setFault(_ fault: BlockFault, of hash: BlockHash) {
    setOwnFault(fault, of: hash)
    var below = children(of: hash)
    while let next = below.popLast() {
      guard known(next).fault == nil else { continue }
      setOwnFault(.invalidAncestor(hash), of: next)
      below += children(of: next)
    }
  }

  private mutating func setOwnFault(_ fault: BlockFault, of hash: BlockHash) {
    var record = known(hash)
    record.fault = fault
    records[hash] = record
    candidates.removeAll { $0 == hash }
  }

  /// Forgets what is held against a block, those that it stands on and those that stand on it.
  mutating func clearFaults(around hash: BlockHash) {
    var above: BlockRecord? = records[known(hash).header.previousBlock]
    while let record = above {
      clearOwnFault(of: record)
      above = records[record.header.previousBlock]
    }
    var below = [hash]
    while let next = below.popLast() {
      clearOwnFault(of: known(next))
      below += children(of: next)
    }
  }

  private mutating func clearOwnFault(of record: BlockRecord) {
    guard record.fault != nil else { return }
    var record = record
    record.fault = nil
    records[record.hash] = record
  }
}

/// The branches that may count.
extension BlockTree {
  /// The complete block without fault that has the most work, the first seen of equals.
  var best: BlockRecord? {
    candidates.map(known).max { $1.isBetter(than: $0) }
  }

  /// Forgets the candidates that are worse than the tip.
  mutating func pruneCandidates(tip: BlockRecord) {
    guard candidates.count > 1 else { return }
    candidates = candidates.filter { !tip.isBetter(than: known($0)) }
  }

  /// Looks for candidates everywhere, for when the chain became shorter or faults were forgotten.
  mutating func findCandidates(tip: BlockRecord) {
    var found: [BlockHash] = []
    records.forEach { hash, record in
      let isUsable = record.arrival != nil && record.fault == nil
      if isUsable, !tip.isBetter(than: record) { found.append(hash) }
    }
    candidates = found
  }
}
