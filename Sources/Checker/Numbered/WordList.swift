internal import Synchronization

/// Numbers by small numbers that follow each other, which any number of threads look up without
/// waiting for each other.
final class WordList: @unchecked Sendable {
  private typealias Page = UnsafeMutablePointer<Atomic<UInt64>>

  private static let pageSize = 1 << 10
  /// Enough for every number of 26 bits; the system sets no memory aside for what is not used.
  private static let mostPages = 1 << 16

  private let pages: UnsafeMutablePointer<Atomic<UnsafeMutablePointer<Atomic<UInt64>>?>>
  private let adding = Mutex(0)

  init() {
    pages = .allocate(capacity: Self.mostPages)
    for page in 0..<Self.mostPages { (pages + page).initialize(to: Atomic(nil)) }
  }

  deinit {
    for page in 0..<Self.mostPages { pages[page].load(ordering: .acquiring)?.deallocate() }
    pages.deallocate()
  }

  /// The value at a place, if there is one.
  @inline(__always)
  subscript(place: Int) -> UInt64? {
    guard let page = pages[place / Self.pageSize].load(ordering: .acquiring) else { return nil }
    let word = page[place % Self.pageSize].load(ordering: .acquiring)
    return word == 0 ? nil : word - 1
  }

  /// Puts a value at a place, where another thread may have put one that means the same; gives it
  /// back.
  func insert(_ value: UInt64, at place: Int) -> UInt64 {
    page(place / Self.pageSize)[place % Self.pageSize].store(value + 1, ordering: .releasing)
    return value
  }

  private func page(_ number: Int) -> Page {
    if let page = pages[number].load(ordering: .acquiring) { return page }
    return adding.withLock { count in
      if let page = pages[number].load(ordering: .acquiring) { return page }
      let page = Page.allocate(capacity: Self.pageSize)
      for place in 0..<Self.pageSize { (page + place).initialize(to: Atomic(0)) }
      pages[number].store(page, ordering: .releasing)
      count += 1
      return page
    }
  }

  var bytes: Int { adding.withLock { $0 } * Self.pageSize * MemoryLayout<UInt64>.stride }
}
