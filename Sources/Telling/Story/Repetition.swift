/// A round of events that repeats in a long list, so that few of its rounds need be told.
struct Repetition: Equatable {
  /// The longest round that is searched for.
  private static let longestRound = 8
  /// How many rounds are told at the beginning, beside one at the end.
  private static let toldAtStart = 3

  /// Where the first round starts.
  let start: Int
  /// How many elements make a round.
  let round: Int
  /// How many rounds there are.
  let count: Int

  /// The place behind the last round.
  var end: Int { start + round * count }

  /// The places that are left out.
  var untold: Range<Int> { start + round * Self.toldAtStart..<end - round }

  /// How many rounds are left out.
  var untoldRounds: Int { count - Self.toldAtStart - 1 }

  /// The repetitions in a list that are long enough to be cut, in order.
  static func all(in shapes: [some Equatable]) -> [Repetition] {
    var found: [Repetition] = []
    var place = 0
    while place < shapes.count {
      guard let longest = longest(in: shapes, from: place) else {
        place += 1
        continue
      }
      found.append(longest)
      place = longest.end
    }
    return found
  }

  /// The longest repetition from a place on; of equally long ones, that with the shortest round.
  private static func longest(in shapes: [some Equatable], from start: Int) -> Repetition? {
    var best: Repetition?
    for round in 1...longestRound where start + 2 * round <= shapes.count {
      let repetition = Repetition(
        start: start, round: round, count: rounds(in: shapes, from: start, round))
      guard repetition.count > toldAtStart + 1 else { continue }
      if repetition.end > best?.end ?? start { best = repetition }
    }
    return best
  }

  private static func rounds(
    in shapes: [some Equatable], from start: Int, _ round: Int
  ) -> Int {
    var end = start + round
    while end < shapes.count, shapes[end] == shapes[end - round] { end += 1 }
    return (end - start) / round
  }
}
