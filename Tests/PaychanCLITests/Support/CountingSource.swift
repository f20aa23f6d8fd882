import Synchronization

@testable import PaychanCLI

/// How far a source has been read.
final class Odometer: Sendable {
  private let count = Atomic(0)

  var value: Int { count.load(ordering: .sequentiallyConsistent) }

  func add(_ more: Int) {
    count.add(more, ordering: .sequentiallyConsistent)
  }
}

/// The numbers from zero, so many at a time, and then the end or a failure.
struct CountingSource: BatchSource {
  let total: Int
  var step = 100
  var failure: CommandError?
  var odometer = Odometer()
  private var position = 0

  init(total: Int, step: Int = 100, failure: CommandError? = nil) {
    self.total = total
    self.step = step
    self.failure = failure
  }

  mutating func next() throws(CommandError) -> [Int]? {
    guard position < total else {
      if let failure { throw failure }
      return nil
    }
    let numbers = Array(position..<min(position + step, total))
    position += numbers.count
    odometer.add(numbers.count)
    return numbers
  }

  static func weight(of item: Int) -> Int { 1 }
}

/// A source whose items are heavy: one MiB each.
struct HeavySource: BatchSource {
  struct Item: Sendable {
    let number: Int
  }

  var numbers: CountingSource

  mutating func next() throws(CommandError) -> [Item]? {
    try numbers.next()?.map { Item(number: $0) }
  }

  static func weight(of item: Item) -> Int { 1 << 20 }
}
