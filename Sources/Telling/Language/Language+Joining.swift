extension Language {
  /// Two pieces of a text, one behind the other.
  ///
  /// Chinese has a space between its own characters and others, and none between two of its own:
  /// where pieces meet, neither knows what the other brings.
  func joining(_ one: Line, _ other: Line) -> Line {
    guard self == .chinese, let before = one.text.last(where: { $0 != " " }),
      let next = other.text.first(where: { $0 != " " })
    else { return one.adding(other) }
    let gap = one.text.suffix(while: { $0 == " " }) + other.text.prefix { $0 == " " }
    let (start, end) = (one.withoutSpacesAtEnd, other.withoutSpacesAtStart)
    if before.isWide && next.isWide { return start.adding(end) }
    let needsRoom = before.isIdeograph && next.isLatin || before.isLatin && next.isIdeograph
    return start.adding(gap.isEmpty && needsRoom ? " " : String(gap)).adding(end)
  }
}

extension Character {
  /// Whether it is a Chinese character, and no punctuation.
  fileprivate var isIdeograph: Bool { isWide && isLetter }

  /// Whether it is a letter or a digit of ASCII.
  fileprivate var isLatin: Bool { isASCII && (isLetter || isNumber) }
}

extension String {
  fileprivate func suffix(while matches: (Character) -> Bool) -> Substring {
    self[(lastIndex { !matches($0) }.map { index(after: $0) } ?? startIndex)...]
  }
}

extension Line {
  fileprivate var withoutSpacesAtEnd: Line {
    dropping(last: text.suffix(while: { $0 == " " }).count)
  }

  fileprivate var withoutSpacesAtStart: Line { dropping(first: text.prefix { $0 == " " }.count) }

  private func dropping(first count: Int) -> Line {
    var rest = count
    return spans.reduce(into: Line()) { line, span in
      let cut = min(rest, span.text.count)
      rest -= cut
      line.append(String(span.text.dropFirst(cut)), span.ink)
    }
  }

  private func dropping(last count: Int) -> Line {
    var room = text.count - count
    return spans.reduce(into: Line()) { line, span in
      let kept = min(room, span.text.count)
      room -= kept
      line.append(String(span.text.prefix(kept)), span.ink)
    }
  }
}
