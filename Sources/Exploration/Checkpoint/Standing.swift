/// How far an exploration is, between two batches.
struct Standing {
  var statistics = Statistics()
  /// How many states were expanded.
  var expanded = 0
  /// The number of the first state of the next level.
  var levelEnd = 0
  var levels = 0
  var violation: Findings.Found?
  var witnesses: [Findings.Found] = []

  private static let fixedCount = 12

  /// All of it as words, in which it is recorded.
  var words: [UInt64] {
    let milliseconds = Int(statistics.duration / .milliseconds(1))
    let numbers = [
      statistics.states, statistics.edges, statistics.depth, statistics.widestLevel,
      statistics.outside, milliseconds, expanded, levelEnd, levels,
      violation.map { $0.property + 1 } ?? 0, violation?.state ?? 0, witnesses.count,
    ]
    return (numbers + witnesses.flatMap { [$0.property, $0.state] }).map(UInt64.init)
  }

  /// Reads what was recorded; `nil` if no exploration can stand so.
  init?(_ words: [UInt64], properties: Int) {
    let numbers = words.compactMap(Int.init(exactly:))
    guard numbers.count == words.count, words.count >= Self.fixedCount,
      numbers[11] <= properties, words.count == Self.fixedCount + 2 * numbers[11]
    else { return nil }
    read(numbers)
    guard expanded <= levelEnd, levelEnd <= statistics.states, levels <= levelEnd else {
      return nil
    }
    for found in witnesses + (violation.map { [$0] } ?? []) {
      guard found.property < properties, found.state < statistics.states else { return nil }
    }
  }

  init() {}

  private mutating func read(_ numbers: [Int]) {
    statistics.states = numbers[0]
    statistics.edges = numbers[1]
    statistics.depth = numbers[2]
    statistics.widestLevel = numbers[3]
    statistics.outside = numbers[4]
    statistics.duration = .milliseconds(numbers[5])
    expanded = numbers[6]
    levelEnd = numbers[7]
    levels = numbers[8]
    violation = numbers[9] > 0 ? (numbers[9] - 1, numbers[10]) : nil
    witnesses = stride(from: Self.fixedCount, to: numbers.count, by: 2).map {
      (numbers[$0], numbers[$0 + 1])
    }
  }
}
