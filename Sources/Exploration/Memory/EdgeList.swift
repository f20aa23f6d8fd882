/// The edges of states that follow each other, written out to be read in any order.
struct EdgeList: Sendable {
  private(set) var targets: ContiguousArray<UInt32> = []
  /// Where the edges of each state end.
  private(set) var ends: ContiguousArray<Int> = []

  mutating func removeAll() {
    targets.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func append(_ target: UInt32) { targets.append(target) }

  /// Ends the edges of a state whose targets came in order.
  mutating func endSorted() { ends.append(targets.count) }

  /// Ends the edges of a state, and puts them in order.
  mutating func endState() {
    let start = ends.last ?? 0
    targets[start...].sort()
    ends.append(targets.count)
  }

  subscript(state: Int) -> Range<Int> { (state == 0 ? 0 : ends[state - 1])..<ends[state] }
}
