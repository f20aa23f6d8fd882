/// A growing list of small values, zeros at first, that never moves what it holds.
///
/// An array would hold everything twice while it grows. Several threads may write to different
/// elements at the same time; only `grow` is for one thread alone. The directory is plain memory,
/// since every access to an array would count a reference, and all threads would count the same
/// one.
final class Pages<Element: FixedWidthInteger & BitwiseCopyable>: @unchecked Sendable {
  private static var pageSize: Int { 1 << 16 }
  /// Enough for every number that a state can have; unused pages take no memory.
  private static var mostPages: Int { 1 << 15 }

  private let pages: UnsafeMutablePointer<UnsafeMutablePointer<Element>>
  private var count = 0

  init() {
    pages = ZeroedMemory.allocate(Self.mostPages, of: UnsafeMutablePointer<Element>.self)
  }

  deinit {
    for page in 0..<count { ZeroedMemory.release(pages[page], Self.pageSize) }
    ZeroedMemory.release(pages, Self.mostPages)
  }

  func grow(to places: Int) {
    while count * Self.pageSize < places {
      let page = ZeroedMemory.allocate(Self.pageSize, of: Element.self)
      (pages + count).initialize(to: page)
      count += 1
    }
  }

  @inline(__always)
  subscript(place: Int) -> Element {
    get { pages[place >> 16][place & (Self.pageSize - 1)] }
    set { pages[place >> 16][place & (Self.pageSize - 1)] = newValue }
  }

  var bytes: Int { count * Self.pageSize * MemoryLayout<Element>.stride }
}
