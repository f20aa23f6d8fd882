internal import Synchronization

/// Numbers by numbers, which any number of threads look up without waiting for each other.
///
/// Entries are only added, one writer at a time: the value is written before the key, so that a
/// thread that sees a key sees its value. A table that has become too small is kept until the end,
/// for another thread may still be looking into it; all of them together are no larger than the
/// last.
final class WordMap: @unchecked Sendable {
  private typealias Words = UnsafeMutablePointer<Atomic<UInt64>>

  /// The table that is looked into: a mask for places, and then keys and values by turns.
  private let current: Atomic<Words>
  private let writing = Mutex(Tables())

  private struct Tables: @unchecked Sendable {
    var all: [Words] = []
    var count = 0
    var capacity = 0
  }

  init() {
    let first = Self.table(capacity: Self.firstCapacity)
    current = Atomic(first)
    writing.withLock {
      $0.all = [first]
      $0.capacity = Self.firstCapacity
    }
  }

  deinit {
    writing.withLock { for table in $0.all { table.deallocate() } }
  }

  private static let firstCapacity = 1 << 10

  /// The value of a key, if there is one.
  @inline(__always)
  subscript(key: UInt64) -> UInt64? {
    let table = current.load(ordering: .acquiring)
    let mask = table[0].load(ordering: .relaxed)
    var place = Self.spread(key) & mask
    while true {
      let found = table[Int(1 + 2 * place)].load(ordering: .acquiring)
      if found == key &+ 1 { return table[Int(2 + 2 * place)].load(ordering: .relaxed) }
      if found == 0 { return nil }
      place = (place + 1) & mask
    }
  }

  /// Adds a value, unless another thread was faster; gives the one that stands there then.
  ///
  /// The largest key of all cannot be told from none, and is never used.
  func insert(_ value: UInt64, at key: UInt64) -> UInt64 {
    writing.withLock { tables in
      if let known = self[key] { return known }
      if tables.count * 4 >= tables.capacity * 3 { grow(&tables) }
      Self.put(value, at: key, in: current.load(ordering: .relaxed))
      tables.count += 1
      return value
    }
  }

  /// The memory that all tables take.
  var bytes: Int { writing.withLock { $0.capacity * 2 } * 16 }

  private func grow(_ tables: inout Tables) {
    let old = current.load(ordering: .relaxed)
    let larger = Self.table(capacity: tables.capacity * 2)
    for place in 0..<tables.capacity {
      let key = old[1 + 2 * place].load(ordering: .relaxed)
      guard key != 0 else { continue }
      Self.put(old[2 + 2 * place].load(ordering: .relaxed), at: key &- 1, in: larger)
    }
    tables.all.append(larger)
    tables.capacity *= 2
    current.store(larger, ordering: .releasing)
  }

  private static func put(_ value: UInt64, at key: UInt64, in table: Words) {
    let mask = table[0].load(ordering: .relaxed)
    var place = spread(key) & mask
    while table[Int(1 + 2 * place)].load(ordering: .relaxed) != 0 { place = (place + 1) & mask }
    table[Int(2 + 2 * place)].store(value, ordering: .relaxed)
    table[Int(1 + 2 * place)].store(key &+ 1, ordering: .releasing)
  }

  private static func table(capacity: Int) -> Words {
    let words = Words.allocate(capacity: 1 + 2 * capacity)
    for place in 0...2 * capacity { (words + place).initialize(to: Atomic(0)) }
    words[0].store(UInt64(capacity - 1), ordering: .relaxed)
    return words
  }

  @inline(__always)
  private static func spread(_ key: UInt64) -> UInt64 {
    let product = key.multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    return product.high ^ product.low
  }
}
