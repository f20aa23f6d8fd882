internal import Synchronization

/// What questions were answered with, by the mark of the question; any number of threads look up
/// answers without waiting for each other.
///
/// Marks are spread evenly, so that their bits say where an answer lies: there is nothing to hash.
/// Answers are only added, by one thread at a time: the answer is written after its mark, so that a
/// thread that sees an answer sees its mark. A table that has become too small is kept until the
/// end, for another thread may still be looking into it.
public final class MemoTable<Answer: AnyObject & Sendable>: @unchecked Sendable {
  private typealias Words = UnsafeMutablePointer<Atomic<UInt>>

  /// A mask for places, and then a mark and an answer by turns.
  private let current: Atomic<Words>
  private let writing = Mutex(Tables())

  private struct Tables: @unchecked Sendable {
    var all: [Words] = []
    var count = 0
    var capacity = 0
  }

  private static var firstCapacity: Int { 64 }
  private static var slotSize: Int { 3 }

  /// Nothing was asked yet.
  public init() {
    let first = Self.table(capacity: Self.firstCapacity)
    current = Atomic(first)
    writing.withLock {
      $0.all = [first]
      $0.capacity = Self.firstCapacity
    }
  }

  deinit {
    writing.withLock { tables in
      let last = current.load(ordering: .acquiring)
      for place in 0..<tables.capacity { Self.answer(at: place, of: last)?.release() }
      for table in tables.all { table.deallocate() }
    }
  }

  /// The answer that was found before, or else one that is found now.
  ///
  /// An answer follows from its question, so that it makes no difference which of two threads that
  /// ask at once has found it.
  @inline(__always)
  public func answer<Failure>(
    to question: Mark, otherwise find: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    if let known = known(question, in: current.load(ordering: .acquiring)) { return known }
    return insert(try find(), at: question)
  }

  private func known(_ question: Mark, in table: Words) -> Answer? {
    let mask = table[0].load(ordering: .relaxed)
    var place = Self.start(of: question) & mask
    while let found = Self.answer(at: Int(place), of: table) {
      if Self.mark(at: Int(place), of: table) == question { return found.takeUnretainedValue() }
      place = (place + 1) & mask
    }
    return nil
  }

  private func insert(_ answer: Answer, at question: Mark) -> Answer {
    writing.withLock { tables in
      if let known = known(question, in: current.load(ordering: .relaxed)) { return known }
      if tables.count * 2 >= tables.capacity { grow(&tables) }
      Self.put(.passRetained(answer), at: question, in: current.load(ordering: .relaxed))
      tables.count += 1
      return answer
    }
  }

  private func grow(_ tables: inout Tables) {
    let old = current.load(ordering: .relaxed)
    let larger = Self.table(capacity: tables.capacity * 2)
    for place in 0..<tables.capacity {
      guard let answer = Self.answer(at: place, of: old) else { continue }
      Self.put(answer, at: Self.mark(at: place, of: old), in: larger)
    }
    tables.all.append(larger)
    tables.capacity *= 2
    current.store(larger, ordering: .releasing)
  }
}

// The words of a table.
extension MemoTable {
  private static func table(capacity: Int) -> Words {
    let words = Words.allocate(capacity: 1 + slotSize * capacity)
    for place in 0...slotSize * capacity { (words + place).initialize(to: Atomic(0)) }
    words[0].store(UInt(capacity - 1), ordering: .relaxed)
    return words
  }

  @inline(__always)
  private static func start(of question: Mark) -> UInt { UInt(truncatingIfNeeded: question.low) }

  @inline(__always)
  private static func mark(at place: Int, of table: Words) -> Mark {
    Mark(
      high: UInt64(table[1 + slotSize * place].load(ordering: .relaxed)),
      low: UInt64(table[2 + slotSize * place].load(ordering: .relaxed)))
  }

  @inline(__always)
  private static func answer(at place: Int, of table: Words) -> Unmanaged<Answer>? {
    let word = table[3 + slotSize * place].load(ordering: .acquiring)
    return UnsafeRawPointer(bitPattern: word).map(Unmanaged.fromOpaque)
  }

  private static func put(_ answer: Unmanaged<Answer>, at question: Mark, in table: Words) {
    let mask = table[0].load(ordering: .relaxed)
    var place = Int(start(of: question) & mask)
    while self.answer(at: place, of: table) != nil { place = (place + 1) & Int(mask) }
    table[1 + slotSize * place].store(UInt(question.high), ordering: .relaxed)
    table[2 + slotSize * place].store(UInt(question.low), ordering: .relaxed)
    table[3 + slotSize * place].store(UInt(bitPattern: answer.toOpaque()), ordering: .releasing)
  }
}
