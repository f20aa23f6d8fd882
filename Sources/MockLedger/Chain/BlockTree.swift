internal import Bitcoin

/// Every block whose header was accepted, on any branch.
struct BlockTree: Sendable {
  private var records = PersistentMap<BlockHash, Box>()
  /// The complete and valid blocks that are at least as good as the tip of the active chain.
  private var candidates: [BlockHash] = []
  private var arrivals = 0

  /// Holds a record by reference, so that the map's nodes are small and quickly copied.
  private final class Box: Sendable {
    let record: BlockRecord

    init(_ record: BlockRecord) { self.record = record }
  }

  subscript(hash: BlockHash) -> BlockRecord? { records[hash]?.record }

  var count: Int { records.count }

  /// The record of a block that is known to be in the tree.
  func known(_ hash: BlockHash) -> BlockRecord {
    guard let box = records[hash] else {
      preconditionFailure("a block is in the tree before anything refers to it")
    }
    return box.record
  }

  private mutating func store(_ record: BlockRecord) { records[record.hash] = Box(record) }

  /// Inserts a header, whose body is still to come.
  mutating func insert(_ record: BlockRecord) {
    store(record)
    guard var parent = self[record.header.previousBlock] else { return }
    parent.children.append(record.hash)
    store(parent)
  }

  mutating func setUndo(_ undo: BlockUndo?, of hash: BlockHash) {
    var record = known(hash)
    record.undo = undo
    store(record)
  }

  /// Inserts a body; it and the descendants that waited only for it are complete now.
  mutating func setTransactions(_ transactions: [NamedTransaction], of hash: BlockHash) {
    var record = known(hash)
    record.transactions = transactions
    let parent = self[record.header.previousBlock]
    guard parent == nil || parent?.arrival != nil else { return store(record) }
    complete(record)
    var waiting = record.children
    while !waiting.isEmpty {
      let next = known(waiting.removeFirst())
      guard next.transactions != nil else { continue }
      complete(next)
      waiting += next.children
    }
  }

  private mutating func complete(_ record: BlockRecord) {
    var record = record
    record.arrival = arrivals
    arrivals += 1
    store(record)
    if record.fault == nil { candidates.append(record.hash) }
  }
}

/// The faults of blocks.
extension BlockTree {
  /// Marks a block as invalid, and so all its descendants.
  mutating func setFault(_ fault: BlockFault, of hash: BlockHash) {
    setOwnFault(fault, of: hash)
    var below = known(hash).children
    while let next = below.popLast() {
      guard known(next).fault == nil else { continue }
      setOwnFault(.invalidAncestor(hash), of: next)
      below += known(next).children
    }
  }

  private mutating func setOwnFault(_ fault: BlockFault, of hash: BlockHash) {
    var record = known(hash)
    record.fault = fault
    store(record)
    candidates.removeAll { $0 == hash }
  }

  /// Clears the faults of a block, its ancestors and its descendants.
  mutating func clearFaults(around hash: BlockHash) {
    var above = self[known(hash).header.previousBlock]
    while let record = above {
      clearOwnFault(of: record)
      above = self[record.header.previousBlock]
    }
    var below = [hash]
    while let next = below.popLast() {
      clearOwnFault(of: known(next))
      below += known(next).children
    }
  }

  private mutating func clearOwnFault(of record: BlockRecord) {
    guard record.fault != nil else { return }
    var record = record
    record.fault = nil
    store(record)
  }
}

/// The branches that may become active.
extension BlockTree {
  /// The complete and valid block with the most work, the first seen of equals.
  var best: BlockRecord? {
    candidates.map(known).max { $1.isBetter(than: $0) }
  }

  /// Removes the candidates that are worse than the tip.
  mutating func pruneCandidates(tip: BlockRecord) {
    guard candidates.count > 1 else { return }
    candidates = candidates.filter { !tip.isBetter(than: known($0)) }
  }

  /// Searches all blocks for candidates, after the chain became shorter or faults were cleared.
  mutating func findCandidates(tip: BlockRecord) {
    var found: [BlockHash] = []
    records.forEach { hash, box in
      let record = box.record
      let isUsable = record.arrival != nil && record.fault == nil
      if isUsable, !tip.isBetter(than: record) { found.append(hash) }
    }
    candidates = found
  }
}
