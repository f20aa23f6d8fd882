/// A list from which elements can be moved out one by one, and whose memory is reused.
///
/// An array would copy what is taken from it, and copying a state counts a reference for each part.
/// Several threads may write to different places as long as none appends.
@usableFromInline
struct Buffer<Element>: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<Element>
  @usableFromInline var count = 0
  @usableFromInline var capacity: Int

  @usableFromInline
  init() {
    capacity = 16
    start = .allocate(capacity: 16)
  }

  @inlinable
  deinit {
    start.deinitialize(count: count)
    start.deallocate()
  }

  @inlinable
  mutating func append(_ element: consuming Element) {
    if count == capacity { grow() }
    (start + count).initialize(to: element)
    count += 1
  }

  @usableFromInline
  mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
    capacity *= 2
  }

  /// Empties the list, after every element was moved out.
  @inlinable
  mutating func forgetMoved() { count = 0 }

  mutating func removeAll() {
    start.deinitialize(count: count)
    count = 0
  }
}
