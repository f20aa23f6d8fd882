/// A list that can be moved out of piece by piece, and whose memory is used again.
///
/// An array would copy what is taken from it, and copying a state costs a count of references for
/// each part. Several threads may write to different places while nobody appends.
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

  /// Forgets what lies there, all of which was moved away.
  @inlinable
  mutating func forgetMoved() { count = 0 }

  mutating func removeAll() {
    start.deinitialize(count: count)
    count = 0
  }
}
