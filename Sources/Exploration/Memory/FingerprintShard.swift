/// One part of the table: an open-addressing set of words, probed one slot after the other.
///
/// A word's slot is its share of the capacity, so words are nearly sorted. So the capacity can be
/// any number and grow by half instead of doubling, and growing is one pass through memory. A shard
/// owns its memory until `free`, which its table calls.
struct FingerprintShard {
  private var words: UnsafeMutablePointer<UInt64>
  private var numbers: UnsafeMutablePointer<UInt32>?
  private(set) var capacity: Int
  private(set) var count = 0

  init(capacity: Int, numbering: Numbering) {
    self.capacity = capacity
    words = ZeroedMemory.allocate(capacity, of: UInt64.self)
    switch numbering {
    case .none: numbers = nil
    case .byKey: numbers = ZeroedMemory.allocate(capacity, of: UInt32.self)
    }
  }

  func free() {
    ZeroedMemory.release(words, capacity)
    if let numbers { ZeroedMemory.release(numbers, capacity) }
  }

  /// The slot from which on a word is looked for, and the word that is there now.
  @inline(__always)
  func home(of word: UInt64) -> (slot: Int, found: UInt64) {
    let slot = Int(truncatingIfNeeded: word.multipliedFullWidth(by: UInt64(capacity)).high)
    return (slot, words[slot])
  }

  /// The slot that holds a word, or the empty one where it would go.
  @inline(__always)
  func place(of word: UInt64, from home: Int) -> (slot: Int, isEmpty: Bool) {
    var slot = home
    while words[slot] != word, words[slot] != 0 {
      slot += 1
      if slot == capacity { slot = 0 }
    }
    return (slot, words[slot] == 0)
  }

  /// Adds a word for which there is room.
  mutating func insert(_ word: UInt64) -> (slot: Int, isNew: Bool) {
    let (slot, isNew) = place(of: word, from: home(of: word).slot)
    guard isNew else { return (slot, false) }
    words[slot] = word
    count += 1
    return (slot, true)
  }

  /// The number of the state in a slot, if the table keeps numbers.
  func number(at slot: Int) -> UInt32 { numbers?[slot] ?? 0 }

  func setNumber(_ number: UInt32, at slot: Int) { numbers?[slot] = number }

  /// The capacity at which this many more words fit: four slots in five may be full.
  func capacity(adding more: Int) -> Int {
    let wanted = (count + more) * 5 / 4 + 1
    return wanted <= capacity ? capacity : max(wanted, capacity + capacity / 2)
  }

  mutating func reserve(_ more: Int) {
    let wanted = capacity(adding: more)
    guard wanted > capacity else { return }
    var larger = FingerprintShard(capacity: wanted, numbering: numbers == nil ? .none : .byKey)
    for slot in 0..<capacity where words[slot] != 0 {
      let moved = larger.insert(words[slot]).slot
      larger.setNumber(number(at: slot), at: moved)
    }
    free()
    self = larger
  }
}
