internal import Synchronization

/// Gives equal things one number, and finds a thing by its number; what is known is found without
/// waiting for anybody.
final class Numbering<Key: Hashable & Sendable, Element: Sendable>: Sendable {
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

  /// The number of a key, or the word at which it would be added.
  @inline(__always)
  private func find(_ key: Key) -> (number: Int?, word: UInt64) {
    var word = UInt64(UInt(bitPattern: key.hashValue)) >> 1
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
  subscript(number: Int) -> Element { entries.place(of: number).pointee.element }

  /// The key that a number was given to.
  @inline(__always)
  func key(of number: Int) -> Key { entries.place(of: number).pointee.key }

  var count: Int { entries.count }

  var bytes: Int { entries.bytes + numbers.bytes }
}
