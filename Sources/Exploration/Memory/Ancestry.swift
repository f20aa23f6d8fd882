/// How each visited state was first reached: from which state, and by which of its actions.
///
/// States are numbered in the order of their discovery, so a parent's number is below its child's.
/// An initial state is its own parent.
@usableFromInline
final class Ancestry: Sendable {
  private let parents = Pages<UInt32>()
  private let ordinals = Pages<UInt16>()

  func grow(to count: Int) {
    parents.grow(to: count)
    ordinals.grow(to: count)
  }

  @usableFromInline
  func set(_ state: Int, parent: UInt32, ordinal: UInt16) {
    parents[state] = parent
    ordinals[state] = ordinal
  }

  func parent(of state: Int) -> Int { Int(parents[state]) }

  func ordinal(of state: Int) -> Int { Int(ordinals[state]) }

  /// The initial state of a path, and the place of each action among those of its state.
  func way(to state: Int) -> (root: Int, ordinals: [Int]) {
    var state = state
    var taken: [Int] = []
    while parent(of: state) != state {
      taken.append(Int(ordinals[state]))
      state = parent(of: state)
    }
    return (state, taken.reversed())
  }

  var bytes: Int { parents.bytes + ordinals.bytes }
}
