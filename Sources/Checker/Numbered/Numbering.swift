internal import Synchronization

/// What can be given a number: a word of it says where to look.
///
/// The standard library's hashes withstand keys that are chosen to collide; no such keys come here,
/// and those hashes would take longer than everything else that is done with a number.
protocol NumberedKey: Hashable, Sendable {
  /// The same for equal things, and hardly ever for others.
  var word: UInt64 { get }
}

extension NumberedKey {
  var word: UInt64 { UInt64(truncatingIfNeeded: hashValue) }
}

/// Gives equal things one number, and finds a thing by its number; what is known is found without
/// waiting for another thread.
final class Numbering<Key: NumberedKey, Element: Sendable>: Sendable {
  private struct Entry: Sendable {
    let key: Key
    let element: Element
  }

  private let entries = Archive<Entry>()
  /// The number of a key by its hash, or by the next free word after that.
  private let numbers = WordMap()
  private let adding = Mutex(())

  /// The number of a thing; the thing is made if it is the first of its key.
  @inline(__always)
  func number(of key: Key, _ make: () -> Element) -> Int {
    find(key).number ?? add(key, make)
  }

  /// The number of a thing that is there already, and is copied only if it is the first of its key.
  func number(of key: Key, as element: Element) -> Int {
    find(key).number ?? add(key) { element }
  }

  /// The number of a key, if it has one.
  @inline(__always)
  func known(_ key: Key) -> Int? { find(key).number }

  /// The number of a key, or the word at which it would be added.
  @inline(__always)
  private func find(_ key: Key) -> (number: Int?, word: UInt64) {
    var word = key.word >> 1
    while let number = numbers[word] {
      if entries.place(of: Int(number)).pointee.key == key { return (Int(number), word) }
      word += 1
    }
    return (nil, word)
  }

  private func add(_ key: Key, _ make: () -> Element) -> Int {
    adding.withLock { _ in
      let found = find(key)
      if let number = found.number { return number }
      let number = entries.append(Entry(key: key, element: make()))
      return Int(numbers.insert(UInt64(number), at: found.word))
    }
  }

  @inline(__always)
  subscript(number: Int) -> Element {
    _read { yield entries.place(of: number).pointee.element }
  }

  /// The key that a number was given to.
  @inline(__always)
  func key(of number: Int) -> Key { entries.place(of: number).pointee.key }

  var count: Int { entries.count }

  var bytes: Int { entries.bytes + numbers.bytes }
}
