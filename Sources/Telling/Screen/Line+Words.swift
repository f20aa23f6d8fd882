extension Line {
  /// What a line is never broken within, each with how many spaces stand before it: words, and in
  /// Chinese single characters with the signs that belong to them.
  ///
  /// A word may have several pieces that stand out for different things.
  var words: [(gap: Int, word: Line)] {
    var words: [(gap: Int, word: Line)] = []
    var gap = 0
    var last: Character?
    for span in spans {
      for character in span.text {
        guard character != " " else {
          gap += 1
          last = nil
          continue
        }
        if let before = last, !character.mayFollowABreak(after: before) {
          words[words.count - 1].word.append(String(character), span.ink)
        } else {
          words.append((gap, Line(String(character), span.ink)))
        }
        gap = 0
        last = character
      }
    }
    return words
  }
}

extension Character {
  /// Whether a line may end between a character and this one.
  fileprivate func mayFollowABreak(after before: Character) -> Bool {
    (isWide || before.isWide) && !endsPhrase && !before.opensPhrase
  }
}
