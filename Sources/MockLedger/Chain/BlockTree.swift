internal import Bitcoin

/// Every block whose header was accepted, on whatever branch.
struct BlockTree: Sendable {
  private var records = PersistentMap<BlockHash, Box>()
  /// The complete blocks without fault that are at least as good as the tip of the active chain.
  private var candidates: [BlockHash] = []
  private var arrivals = 0

  /// Holds a record by reference, so that the map's nodes are small and quickly copied.
  private final class Box: Sendable {
    let record: BlockRecord

    init(_ record: BlockRecord) { self.record = record }
  }

  subscript(hash: BlockHash) -> BlockRecord? { records[hash]?.record }

  var count: Int { records.count }

  /// The record of a block that is known to be here.
  func known(_ hash: BlockHash) -> BlockRecord {
    guard let box = records[hash] else {
      preconditionFailure("a block is in the tree before anything refers to it")
    }
    return box.record
  }

  private mutating func store(_ record: BlockRecord) { records[record.hash] = Box(record) }

  /// Takes in a header, whose body is yet to come.
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

  /// Takes in a body; it and all that waited for it alone are complete now.
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

/// What is known against blocks.
extension BlockTree {
  /// Holds something against a block, and so against all that stand on it.
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

  /// Forgets what is held against a block, those that it stands on and those that stand on it.
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
    records.forEach { hash, box in
      let record = box.record
      let isUsable = record.arrival != nil && record.fault == nil
      if isUsable, !tip.isBetter(than: record) { found.append(hash) }
    }
    candidates = found
  }
}
