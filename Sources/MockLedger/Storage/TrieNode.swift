/// One node of a `PersistentMap`; it is changed in place only if a single map holds it.
///
/// Entries and child nodes are kept apart, so that a change copies only the list of its kind.
final class TrieNode<Key: Hashable & Sendable, Value: Sendable>: @unchecked Sendable {
  private typealias Node = TrieNode<Key, Value>

  private struct Entry {
    let key: Key
    var value: Value
  }

  /// Bit n means that the n-th of 32 children is an entry; the entries are in that order.
  private var entryMap: UInt32 = 0
  /// Bit n means that the n-th of 32 children is a node; the nodes are in that order.
  private var nodeMap: UInt32 = 0
  /// At the end of the hash, all entries with equal hashes, in any order.
  private var entries: [Entry] = []
  private var nodes: [TrieNode<Key, Value>] = []

  init() {}

  var isEmpty: Bool { entries.isEmpty && nodes.isEmpty }

  func copy() -> TrieNode<Key, Value> {
    let copy = Node()
    copy.entryMap = entryMap
    copy.nodeMap = nodeMap
    copy.entries = entries
    copy.nodes = nodes
    return copy
  }

  func value(of key: Key, hash: TrieHash) -> Value? {
    if let index = entryIndex(of: key, hash) { return entries[index].value }
    let bit = hash.bit
    guard !hash.isSpent, nodeMap & bit != 0 else { return nil }
    return nodes[nodeMap.rank(of: bit)].value(of: key, hash: hash.next)
  }

  func set(_ key: Key, _ value: Value, hash: TrieHash) -> Value? {
    if let index = entryIndex(of: key, hash) {
      let old = entries[index].value
      entries[index].value = value
      return old
    }
    let bit = hash.bit
    if hash.isSpent {
      entries.append(Entry(key: key, value: value))
    } else if nodeMap & bit != 0 {
      return uniqueNode(at: nodeMap.rank(of: bit)).set(key, value, hash: hash.next)
    } else if entryMap & bit != 0 {
      pushDown(bit, to: hash.next).add(key, value, hash.next)
    } else {
      entries.insert(Entry(key: key, value: value), at: entryMap.rank(of: bit))
      entryMap |= bit
    }
    return nil
  }

  func remove(_ key: Key, hash: TrieHash) -> Value? {
    let bit = hash.bit
    if let index = entryIndex(of: key, hash) {
      if !hash.isSpent { entryMap &= ~bit }
      return entries.remove(at: index).value
    }
    guard !hash.isSpent, nodeMap & bit != 0 else { return nil }
    let index = nodeMap.rank(of: bit)
    let node = uniqueNode(at: index)
    let old = node.remove(key, hash: hash.next)
    if node.isEmpty {
      nodes.remove(at: index)
      nodeMap &= ~bit
    }
    return old
  }

  func forEach(_ body: (Key, Value) -> Void) {
    for entry in entries { body(entry.key, entry.value) }
    for node in nodes { node.forEach(body) }
  }

  private func entryIndex(of key: Key, _ hash: TrieHash) -> Int? {
    guard !hash.isSpent else { return entries.firstIndex { $0.key == key } }
    guard entryMap & hash.bit != 0 else { return nil }
    let index = entryMap.rank(of: hash.bit)
    return entries[index].key == key ? index : nil
  }

  /// Replaces an entry by a node that holds it.
  private func pushDown(_ bit: UInt32, to below: TrieHash) -> TrieNode<Key, Value> {
    let entry = entries.remove(at: entryMap.rank(of: bit))
    entryMap &= ~bit
    let node = Node()
    node.add(entry.key, entry.value, TrieHash(entry.key).atLevel(of: below))
    nodes.insert(node, at: nodeMap.rank(of: bit))
    nodeMap |= bit
    return node
  }

  private func add(_ key: Key, _ value: Value, _ hash: TrieHash) {
    let old = set(key, value, hash: hash)
    precondition(old == nil, "only keys that are not here yet are added")
  }

  /// Changes a child node, after making it unique to this node.
  private func uniqueNode(at index: Int) -> TrieNode<Key, Value> {
    if !isKnownUniquelyReferenced(&nodes[index]) { nodes[index] = nodes[index].copy() }
    return nodes[index]
  }
}

extension UInt32 {
  /// How many lower bits are set.
  fileprivate func rank(of bit: UInt32) -> Int { (self & (bit - 1)).nonzeroBitCount }
}

extension TrieHash {
  fileprivate var bit: UInt32 { 1 << child }

  /// The rest of the hash for another level.
  fileprivate func atLevel(of other: TrieHash) -> TrieHash {
    var hash = self
    while hash.level < other.level { hash = hash.next }
    return hash
  }
}
