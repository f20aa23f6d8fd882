/// States of one level that were found together, in the order of their numbers.
@usableFromInline
final class Run<State>: @unchecked Sendable {
  @usableFromInline let states: UnsafeMutablePointer<State>
  @usableFromInline var count = 0

  @usableFromInline
  init(capacity: Int) {
    states = .allocate(capacity: capacity)
  }

  deinit {
    states.deinitialize(count: count)
    states.deallocate()
  }

  /// Takes a state over; its old place is empty from then on.
  @usableFromInline
  func append(movedFrom place: UnsafeMutablePointer<State>) {
    (states + count).moveInitialize(from: place, count: 1)
    count += 1
  }
}
