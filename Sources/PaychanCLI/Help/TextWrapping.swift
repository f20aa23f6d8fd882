/// Breaks a paragraph into lines of at most so many characters, between words only.
///
/// A line that is indented is an example and stays as it is.
func wrapped(_ paragraph: some StringProtocol, to width: Int) -> [String] {
  guard !paragraph.hasPrefix(" ") else { return [String(paragraph)] }
  return wrapped(words: paragraph.split(separator: " ").map { String($0) }, to: width)
}

/// Puts as many words on a line as fit; a word that is too long has a line of its own.
func wrapped(words: [String], to width: Int) -> [String] {
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
