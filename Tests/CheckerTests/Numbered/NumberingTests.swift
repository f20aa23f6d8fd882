import Dispatch
import Testing

@testable import Checker

/// Tables that are written and read by many threads at once.
struct NumberingTests {
  private static let threads = 8

  private static func onManyThreads(_ work: @Sendable (Int) -> Void) {
    DispatchQueue.concurrentPerform(iterations: threads) { work($0) }
  }

  @Test("a map keeps what it was given first, through all its growing")
  func map() {
    let map = WordMap()
    let count: UInt64 = 20_000
    Self.onManyThreads { thread in
      let isRight = (0..<count).allSatisfy { step in
        let key = (step &* 7919 &+ UInt64(thread)) % count
        return map.insert(key ^ 5, at: key) == key ^ 5 && map[key] == key ^ 5
      }
      #expect(isRight)
    }
    #expect((0..<count).allSatisfy { map[$0] == $0 ^ 5 })
    #expect(map[count] == nil)
    #expect(map.insert(1, at: 0) == 5)
  }

  @Test("keys that lie one behind the other, or far apart, are told apart")
  func keys() {
    let map = WordMap()
    let keys: [UInt64] = [0, 1, 2, 1 << 32, 1 << 32 | 1, .max - 1, .max / 2]
    for key in keys { #expect(map[key] == nil) }
    for (value, key) in keys.enumerated() { _ = map.insert(UInt64(value), at: key) }
    for (value, key) in keys.enumerated() { #expect(map[key] == UInt64(value)) }
  }

  @Test("a list tells nothing from zero")
  func list() {
    let list = WordList()
    #expect(list[0] == nil && list[70_000] == nil)
    Self.onManyThreads { thread in
      #expect((0..<5_000).allSatisfy { list.insert(UInt64($0 * 3), at: $0) == $0 * 3 })
      _ = list.insert(0, at: 70_000 + thread)
    }
    #expect((0..<5_000).allSatisfy { list[$0] == UInt64($0 * 3) })
    #expect(list[70_000] == 0 && list[70_000 + Self.threads] == nil)
  }

  @Test("equal things get one number, and are found by it")
  func numbering() {
    let numbering = Numbering<String, String>()
    Self.onManyThreads { thread in
      let isRight = (0..<3_000).allSatisfy { step in
        let word = "\((step * (thread + 1)) % 3_000)"
        let number = numbering.number(of: word) { word + "!" }
        return numbering[number] == word + "!" && numbering.key(of: number) == word
      }
      #expect(isRight)
    }
    #expect(numbering.count <= 3_000)
    let numbers = Set((0..<3_000).map { step in numbering.number(of: "\(step)") { "\(step)!" } })
    #expect(numbers.count == 3_000 && numbers.max() == 2_999)
  }

  @Test("things that are added together lie one behind the other")
  func archive() {
    let archive = Archive<Int>()
    Self.onManyThreads { thread in
      for size in 0..<200 {
        let first = archive.append(contentsOf: Array(repeating: thread, count: size))
        #expect((first..<first + size).allSatisfy { archive.place(of: $0).pointee == thread })
      }
    }
    #expect(archive.count == Self.threads * (0..<200).reduce(0, +))
  }

  @Test("a budget is charged item by item, and each item by itself")
  func budget() {
    let allowance = Allowance(
      drops: 1, duplicates: 2, reorders: 3, crashes: 4, silences: 5, reorganisations: 6,
      tampers: 7, releases: 255, resumes: 9, partings: 10)
    let budget = Budget(allowance)
    #expect(budget.allowance == allowance)
    for item in Allowance.Item.allCases {
      var rest = allowance
      rest[item] -= 1
      #expect(budget.charged(item).allowance == rest)
      #expect(budget.permits(item))
    }
    let empty = Budget(Allowance(silences: 0, partings: 0))
    #expect(Allowance.Item.allCases.allSatisfy { !empty.permits($0) } && empty.permits(nil))
  }
}

extension String: NumberedKey {}
