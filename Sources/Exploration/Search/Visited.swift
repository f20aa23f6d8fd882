/// Everything that is kept of the visited states.
@usableFromInline
struct Visited: Sendable {
  @usableFromInline let table: FingerprintTable
  @usableFromInline let ancestry = Ancestry()
  /// Which ends each state is known to reach, one bit for each property about ends.
  let ends = Pages<UInt8>()
  let edges = Edges()
  @usableFromInline let keepsEdges: Bool
  let allEnds: UInt8

  /// Keeps edges only if there are properties about ends.
  init(allEnds: UInt8) {
    self.allEnds = allEnds
    keepsEdges = allEnds != 0
    table = FingerprintTable(numbering: allEnds == 0 ? .none : .byKey)
  }

  func grow(to count: Int) {
    ancestry.grow(to: count)
    if keepsEdges { ends.grow(to: count) }
  }

  @usableFromInline
  func mark(_ state: Int, _ reached: UInt8) { ends[state] |= reached }

  /// Marks a state's future as unknown, so that every end may be reachable there.
  @usableFromInline
  func spare(_ state: Int) {
    if keepsEdges { ends[state] = allEnds }
  }

  var bytes: Int { table.bytes + bytesBesideTable }

  var bytesBesideTable: Int { ancestry.bytes + ends.bytes + edges.bytes }
}
