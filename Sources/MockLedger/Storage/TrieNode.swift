/// One node of a `PersistentMap`; it is changed in place only by the one map that holds it.
final class TrieNode<Key: Hashable & Sendable, Value: Sendable>: @unchecked Sendable {
  private typealias Node = TrieNode<Key, Value>

  /// A child: one entry, a node below, or entries whose hashes are all alike.
  private enum Child {
    case entry(Key, Value)
    case node(TrieNode<Key, Value>)
    case bucket([(Key, Value)])
  }

  /// Bit n says that the n-th of 32 children is there; those that are stand in order.
  private var present: UInt32 = 0
  private var children: [Child] = []

  init() {}

  private init(present: UInt32, children: [Child]) {
    self.present = present
    self.children = children
  }

  var isEmpty: Bool { present == 0 }

  func copy() -> TrieNode<Key, Value> {
    Node(present: present, children: children)
  }

  func value(of key: Key, hash: TrieHash) -> Value? {
    guard let index = index(of: hash.child) else { return nil }
    switch children[index] {
    case .entry(let other, let value): return other == key ? value : nil
    case .node(let node): return node.value(of: key, hash: hash.next)
    case .bucket(let entries): return entries.first { $0.0 == key }?.1
    }
  }

  func set(_ key: Key, _ value: Value, hash: TrieHash) -> Value? {
    guard let index = index(of: hash.child) else {
      insert(.entry(key, value), at: hash.child)
      return nil
    }
    switch children[index] {
    case .entry(let other, let old):
      if other == key {
        children[index] = .entry(key, value)
        return old
      }
      children[index] = Self.pair((other, old), (key, value), hash: hash.next)
      return nil
    case .node:
      return uniqueNode(at: index).set(key, value, hash: hash.next)
    case .bucket(var entries):
      let place = entries.firstIndex { $0.0 == key }
      let old = place.map { entries.remove(at: $0).1 }
      children[index] = .bucket(entries + [(key, value)])
      return old
    }
  }

  func remove(_ key: Key, hash: TrieHash) -> Value? {
    guard let index = index(of: hash.child) else { return nil }
    switch children[index] {
    case .entry(let other, let value):
      guard other == key else { return nil }
      removeChild(at: index, hash.child)
      return value
    case .node:
      let node = uniqueNode(at: index)
      let old = node.remove(key, hash: hash.next)
      if node.isEmpty { removeChild(at: index, hash.child) }
      return old
    case .bucket(var entries):
      guard let place = entries.firstIndex(where: { $0.0 == key }) else { return nil }
      let old = entries.remove(at: place).1
      children[index] = .bucket(entries)
      if entries.isEmpty { removeChild(at: index, hash.child) }
      return old
    }
  }

  func forEach(_ body: (Key, Value) -> Void) {
    for child in children {
      switch child {
      case .entry(let key, let value): body(key, value)
      case .node(let node): node.forEach(body)
      case .bucket(let entries): for (key, value) in entries { body(key, value) }
      }
    }
  }

  /// Puts two different keys below the place that they share.
  private static func pair(
    _ one: (Key, Value), _ other: (Key, Value), hash: TrieHash
  ) -> Child {
    guard !hash.isSpent else { return .bucket([one, other]) }
    let node = Node()
    var oneHash = TrieHash(one.0)
    while oneHash.level < hash.level { oneHash = oneHash.next }
    _ = node.set(one.0, one.1, hash: oneHash)
    _ = node.set(other.0, other.1, hash: hash)
    return .node(node)
  }

  /// The node below, made this node's own before it is changed.
  private func uniqueNode(at index: Int) -> TrieNode<Key, Value> {
    guard case .node(var node) = children[index] else {
      preconditionFailure("only a place that holds a node is asked for one")
    }
    children[index] = .bucket([])
    if !isKnownUniquelyReferenced(&node) { node = node.copy() }
    children[index] = .node(node)
    return node
  }

  private func index(of child: UInt32) -> Int? {
    let bit: UInt32 = 1 << child
    guard present & bit != 0 else { return nil }
    return (present & (bit - 1)).nonzeroBitCount
  }

  private func insert(_ child: Child, at place: UInt32) {
    let bit: UInt32 = 1 << place
    children.insert(child, at: (present & (bit - 1)).nonzeroBitCount)
    present |= bit
  }

  private func removeChild(at index: Int, _ place: UInt32) {
    children.remove(at: index)
    present &= ~(1 << place)
  }
}
