internal import Bitcoin

/// Every block whose header was accepted, on whatever branch.
struct BlockTree: Sendable {
  private var records = PersistentMap<BlockHash, BlockRecord>()
  private var undos = PersistentMap<BlockHash, BlockUndo>()
  private var children = PersistentMap<BlockHash, [BlockHash]>()

  subscript(hash: BlockHash) -> BlockRecord? {
    get { records[hash] }
    set { records[hash] = newValue }
  }

  var count: Int { records.count }

  mutating func insert(_ record: BlockRecord) {
    records[record.hash] = record
    children[record.header.previousBlock, default: []].append(record.hash)
  }

  func children(of hash: BlockHash) -> [BlockHash] { children[hash] ?? [] }

  func undo(of hash: BlockHash) -> BlockUndo? { undos[hash] }

  mutating func setUndo(_ undo: BlockUndo?, of hash: BlockHash) { undos[hash] = undo }
}
