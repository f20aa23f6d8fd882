/// Breaks a paragraph into lines of at most so many characters, between words only.
///
/// A line that is indented is an example and stays as it is.
func wrapped(_ paragraph: some StringProtocol, to width: Int) -> [String] {
  guard !paragraph.hasPrefix(" ") else { return [String(paragraph)] }
  var lines = [""]
  for word in paragraph.split(separator: " ") {
    let last = lines[lines.count - 1]
    if last.isEmpty {
      lines[lines.count - 1] = String(word)
    } else if last.count + 1 + word.count <= width {
      lines[lines.count - 1] += " \(word)"
    } else {
      lines.append(String(word))
    }
  }
  return lines
}
