/// How many single changes turn one word into another: a byte added, removed or replaced, or two
/// neighbours swapped, which are the usual typing errors.
func editDistance(_ from: String, _ to: String) -> Int {
  let from = Array(from.utf8)
  let to = Array(to.utf8)
  var beforeLast: [Int] = []
  var last = Array(0...to.count)
  for row in from.indices {
    var current = [row + 1]
    for column in to.indices {
      let replacement = last[column] + (from[row] == to[column] ? 0 : 1)
      var distance = min(replacement, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    (beforeLast, last) = (last, current)
  }
  return last[to.count]
}

/// The word that was meant, if one is so near that a slip explains the difference; the case of
/// letters makes none.
package func nearest(to word: String, among candidates: [String]) -> String? {
  let longest = candidates.map(\.utf8.count).max() ?? 0
  guard word.utf8.count <= 2 * longest else { return nil }
  let word = word.lowercased()
  let ranked = candidates.map { candidate in
    (candidate: candidate, distance: editDistance(word, candidate.lowercased()))
  }
  guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
  if best.distance <= max(1, best.candidate.utf8.count / 3) { return best.candidate }
  let letters = word.drop { $0 == "-" }
  return letters.count >= 2 ? candidates.first { $0.lowercased().hasPrefix(word) } : nil
}

/// The word at the smallest distance, even if that is large.
package func closest(to word: String, among candidates: [String]) -> String? {
  candidates.min { editDistance(word, $0) < editDistance(word, $1) }
}

/// The few words that could have been meant, the likeliest first: the nearest, and those that
/// contain the word or are part of it.
package func nearest(to word: String, among candidates: [String], atMost count: Int) -> [String] {
  let best = nearest(to: word, among: candidates)
  let word = word.lowercased()
  let similar = candidates.filter { candidate in
    word.utf8.count >= 2 && (candidate.contains(word) || word.contains(candidate))
  }
  let others = similar.filter { $0 != best }
  return Array(([best].compactMap { $0 } + others).prefix(count))
}
