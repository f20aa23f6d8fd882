/// Breaks a paragraph into lines of at most so many characters, between words only.
package func wrapped(_ paragraph: some StringProtocol, to width: Int) -> [String] {
  wrapped(words: paragraph.split(separator: " ").map { String($0) }, to: width)
}

/// Puts as many words on a line as fit; a word that is too long has a line of its own.
package func wrapped(words: [String], to width: Int) -> [String] {
  var lines = [""]
  for word in words {
    let last = lines[lines.count - 1]
    if last.isEmpty {
      lines[lines.count - 1] = word
    } else if last.count + 1 + word.count <= width {
      lines[lines.count - 1] += " \(word)"
    } else {
      lines.append(word)
    }
  }
  return lines
}

extension Line {
  /// The same on lines of at most so many columns, broken between words only; what stands out does
  /// so on every line.
  package func wrapped(to width: Int) -> [Line] {
    var lines: [Line] = [Line()]
    for word in words where !word.isEmpty {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = word
      } else if last.width + 1 + word.width <= width {
        lines[lines.count - 1] = last.adding(" ", last.ink(before: word)).adding(word)
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
    var gap = -1
    for word in words {
      gap += 1
      guard !word.isEmpty else { continue }
      let space = String(repeating: " ", count: lines.isEmpty ? start : gap)
      if let last = lines.last, last.width + gap + word.width <= width {
        lines[lines.count - 1] = last.adding(space).adding(word)
      } else {
        lines.append(lines.isEmpty ? Line(space).adding(word) : word.indented(by: indent))
      }
      gap = 0
    }
    return lines
  }

  /// What lies between any two spaces, which may be empty; a word may have several pieces.
  private var words: [Line] {
    var words = [Line()]
    for span in spans {
      let parts = span.text.split(separator: " ", omittingEmptySubsequences: false)
      for (number, part) in parts.enumerated() {
        if number > 0 { words.append(Line()) }
        words[words.count - 1].append(String(part), span.ink)
      }
    }
    return words
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
