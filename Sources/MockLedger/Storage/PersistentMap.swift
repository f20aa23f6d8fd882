/// A dictionary whose copies are cheap and share their common entries.
///
/// A copy costs nothing until one of the two is changed, and then only the path to the changed
/// entry, however many entries there are. So a ledger can be forked at every block.
///
/// It is a hash trie: each level spends five bits of the key's hash on up to 32 children. The order
/// of entries depends on hashes, so output must be sorted.
struct PersistentMap<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private(set) var count = 0
  private var root = TrieNode<Key, Value>()

  init() {}

  subscript(key: Key) -> Value? {
    get { root.value(of: key, hash: TrieHash(key)) }
    set {
      if let newValue {
        set(key, newValue)
      } else {
        removeValue(for: key)
      }
    }
  }

  /// Stores a value, and gives the one that it replaces.
  @discardableResult
  mutating func set(_ key: Key, _ value: Value) -> Value? {
    makeRootUnique()
    let old = root.set(key, value, hash: TrieHash(key))
    if old == nil { count += 1 }
    return old
  }

  /// Removes a value and gives it, if it was there.
  @discardableResult
  mutating func removeValue(for key: Key) -> Value? {
    makeRootUnique()
    let old = root.remove(key, hash: TrieHash(key))
    if old != nil { count -= 1 }
    return old
  }

  /// Visits every entry, in no particular order.
  func forEach(_ body: (Key, Value) -> Void) {
    root.forEach(body)
  }

  private mutating func makeRootUnique() {
    if !isKnownUniquelyReferenced(&root) { root = root.copy() }
  }
}

/// A key's hash, of which each level of the trie spends five bits.
struct TrieHash {
  private var bits: UInt
  private(set) var isSpent = false
  private(set) var level = 0

  init(_ key: some Hashable) {
    bits = UInt(bitPattern: key.hashValue)
  }

  /// The child of 32 that the key belongs to at this level.
  var child: UInt32 { UInt32(truncatingIfNeeded: bits & 31) }

  /// The rest of the hash for the next level.
  var next: TrieHash {
    var copy = self
    copy.bits >>= 5
    copy.level += 1
    copy.isSpent = copy.level == Self.levels
    return copy
  }

  private static let levels = 12
}

extension PersistentMap {
  /// Reads a default if no value is stored; stores the value that is written.
  subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
    get { self[key] ?? value() }
    set { self[key] = newValue }
  }
}
