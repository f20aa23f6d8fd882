/// Where the actions of states that were expanded together lead, while some targets have no number
/// yet.
@usableFromInline
struct Links: Sendable {
  /// Marks a link to a candidate by its place; other links are numbers of states.
  static let toCandidate: UInt32 = 1 << 31

  private(set) var targets: ContiguousArray<UInt32> = []
  /// Where the links of each source end.
  private(set) var ends: ContiguousArray<UInt32> = []

  @usableFromInline
  init() {}

  mutating func removeAll() {
    targets.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  @usableFromInline
  mutating func append(number: UInt32) { targets.append(number) }

  @usableFromInline
  mutating func append(candidate: Int) {
    targets.append(UInt32(truncatingIfNeeded: candidate) | Self.toCandidate)
  }

  /// Ends the links of all sources before a place.
  @usableFromInline
  mutating func end(sources: Int) {
    while ends.count < sources { ends.append(UInt32(truncatingIfNeeded: targets.count)) }
  }
}
