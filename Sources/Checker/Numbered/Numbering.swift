internal import Synchronization

/// Gives equal things one number, and finds a thing by its number.
final class Numbering<Key: Hashable & Sendable, Element: Sendable>: Sendable {
  private let numbers = Mutex<[Key: Int]>([:])
  private let archive = Archive<Element>()

  /// The number of a thing; the thing is made if it is the first of its key.
  func number(of key: Key, _ make: () -> Element) -> Int {
    numbers.withLock { numbers in
      if let known = numbers[key] { return known }
      let number = archive.append(make())
      numbers[key] = number
      return number
    }
  }

  /// Where a thing lies.
  @inline(__always)
  func place(of number: Int) -> UnsafePointer<Element> { archive.place(of: number) }

  var count: Int { archive.count }

  var bytes: Int {
    let entry = MemoryLayout<Key>.stride + MemoryLayout<Int>.stride
    return archive.bytes + numbers.withLock { $0.capacity } * entry
  }
}
