/// Breaks a paragraph into lines of at most so many columns, where a reader may pause.
package func wrapped(_ paragraph: some StringProtocol, to width: Int) -> [String] {
  Line(String(paragraph)).wrapped(to: width).map(\.text)
}

/// Puts as many words on a line as fit; a word that is too long has a line of its own.
package func wrapped(words: [String], to width: Int) -> [String] {
  var lines = [""]
  for word in words {
    let last = lines[lines.count - 1]
    if last.isEmpty {
      lines[lines.count - 1] = word
    } else if last.columns + 1 + word.columns <= width {
      lines[lines.count - 1] += " \(word)"
    } else {
      lines.append(word)
    }
  }
  return lines
}

extension Line {
  /// The same on lines of at most so many columns, broken between words and between Chinese
  /// characters; what stands out does so on every line.
  package func wrapped(to width: Int) -> [Line] {
    var lines: [Line] = [Line()]
    for (gap, word) in words {
      let last = lines[lines.count - 1]
      let space = min(gap, 1)
      if last.isEmpty {
        lines[lines.count - 1] = word
      } else if last.width + space + word.width <= width {
        lines[lines.count - 1] =
          last.adding(String(repeating: " ", count: space), last.ink(before: word)).adding(word)
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// The same on as many lines as it takes, with the room between its words as it is; all but the
  /// first are indented further, and an indent that leaves a line no room is made smaller.
  func folded(to width: Int) -> [Line] {
    guard self.width > width else { return [self] }
    let given = text.prefix { $0 == " " }.count
    let start = min(given, max(2, width - (self.width - given)))
    let indent = start + 4
    var lines: [Line] = []
    for (gap, word) in words {
      if let last = lines.last, last.width + gap + word.width <= width {
        lines[lines.count - 1] = last.adding(String(repeating: " ", count: gap)).adding(word)
      } else {
        let space = String(repeating: " ", count: start)
        lines.append(lines.isEmpty ? Line(space).adding(word) : word.indented(by: indent))
      }
    }
    return lines
  }

  /// What a space stands out for: both words beside it, or nothing.
  private func ink(before next: Line) -> Ink {
    guard let last = spans.last, let first = next.spans.first, last.ink == first.ink else {
      return .plain
    }
    return last.ink
  }
}

extension Line {
  /// The same on as many lines as it takes, all but the first indented; whole where a line may be
  /// of any length.
  package func hanging(_ width: Int, by indent: Int = 4) -> [Line] {
    guard self.width > width else { return [self] }
    return wrapped(to: width - indent).enumerated().map { $0 == 0 ? $1 : $1.indented(by: indent) }
  }
}
