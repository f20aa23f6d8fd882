/// What was recorded of the fingerprints of the states that were not expanded yet.
///
/// With it a replay is held to what was recorded, state by state.
struct WaitingWords {
  /// The words of the last states, in the order of their numbers.
  private var words: [UInt64] = []
  /// The number of the first state whose word is here.
  private var first = 0

  mutating func append(_ word: UInt64) { words.append(word) }

  /// Lets go of states before this one, once that is worth moving the others.
  mutating func drop(before number: Int) {
    guard number - first > words.count / 2 else { return }
    words.removeFirst(number - first)
    first = number
  }

  subscript(number: Int) -> UInt64 { words[number - first] }
}
