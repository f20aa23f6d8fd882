/// A growing list of small values that never moves what it holds.
///
/// An array would hold everything twice while it grows. Elements of different places may be written
/// at once; only `grow` is for one thread alone.
final class Pages<Element: BitwiseCopyable>: @unchecked Sendable {
  private static var pageSize: Int { 1 << 16 }

  private let empty: Element
  private var pages: ContiguousArray<UnsafeMutablePointer<Element>> = []

  init(empty: Element) {
    self.empty = empty
  }

  deinit {
    for page in pages { page.deallocate() }
  }

  func grow(to count: Int) {
    while pages.count * Self.pageSize < count {
      let page = UnsafeMutablePointer<Element>.allocate(capacity: Self.pageSize)
      page.initialize(repeating: empty, count: Self.pageSize)
      pages.append(page)
    }
  }

  subscript(place: Int) -> Element {
    get { pages[place >> 16][place & (Self.pageSize - 1)] }
    set { pages[place >> 16][place & (Self.pageSize - 1)] = newValue }
  }

  var bytes: Int { pages.count * Self.pageSize * MemoryLayout<Element>.stride }
}
