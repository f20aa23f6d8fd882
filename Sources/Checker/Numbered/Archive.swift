internal import Synchronization

/// Things by their numbers, which stay where they are: to look at one needs no lock.
///
/// A thread knows a number only after the thing was written down: the thread that added it passes
/// the number on.
final class Archive<Element>: @unchecked Sendable {
  private static var pageSize: Int { 1 << 10 }
  /// Enough for every number of 26 bits; the system sets no memory aside for what is not used.
  private static var mostPages: Int { 1 << 16 }

  private let pages: UnsafeMutablePointer<UnsafeMutablePointer<Element>>
  private let filled = Mutex(0)

  init() {
    pages = .allocate(capacity: Self.mostPages)
  }

  deinit {
    let count = filled.withLock { $0 }
    for first in stride(from: 0, to: count, by: Self.pageSize) {
      let page = pages[first / Self.pageSize]
      page.deinitialize(count: min(Self.pageSize, count - first))
      page.deallocate()
    }
    pages.deallocate()
  }

  /// Where a thing lies.
  @inline(__always)
  func place(of number: Int) -> UnsafePointer<Element> {
    UnsafePointer(pages[number / Self.pageSize] + number % Self.pageSize)
  }

  /// Adds a thing, and gives its number.
  func append(_ element: Element) -> Int { append(contentsOf: CollectionOfOne(element)) }

  /// Adds things whose numbers follow each other, and gives the first.
  func append(contentsOf elements: some Collection<Element>) -> Int {
    filled.withLock { count in
      let first = count
      for element in elements {
        if count.isMultiple(of: Self.pageSize) { addPage(count / Self.pageSize) }
        (pages[count / Self.pageSize] + count % Self.pageSize).initialize(to: element)
        count += 1
      }
      return first
    }
  }

  private func addPage(_ page: Int) {
    precondition(page < Self.mostPages, "memory ends before numbers do")
    (pages + page).initialize(to: .allocate(capacity: Self.pageSize))
  }

  var count: Int { filled.withLock { $0 } }

  var bytes: Int {
    (count + Self.pageSize - 1) / Self.pageSize * Self.pageSize * MemoryLayout<Element>.stride
  }
}
