internal import Telling

extension HelpTopic {
  /// The screen in so many columns.
  func screen(_ values: ArgumentValues, width: Int) -> String {
    let sections = sections(values).map { $0.screen(width: width) }
    return (["OVERVIEW: \(abstract)"] + sections).joined(separator: "\n\n") + "\n"
  }
}

extension HelpSection {
  fileprivate func screen(width: Int) -> String {
    let column = min(20, (entries.map(\.label.count).max() ?? 0) + 4)
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { wrapped($0, to: width).joined(separator: "\n") }.joined(separator: "\n")
    let rows = entries.map { $0.lines(column: column, width: width) }.joined(separator: "\n")
    return (["\(title):"] + [paragraphs, rows].filter { !$0.isEmpty }).joined(separator: "\n")
  }
}

extension HelpEntry {
  fileprivate func lines(column: Int, width: Int) -> String {
    let indent = String(repeating: " ", count: column)
    let gap = column - 2 - label.count
    let start = "  \(label)" + (gap >= 2 ? String(repeating: " ", count: gap) : "\n\(indent)")
    let told = wrapped(text, to: width - column).joined(separator: "\n\(indent)")
    let shown = (example.map { $0.brokenBetweenMembers(to: width - column) } ?? [])
      .map { "\n\(indent)\($0)" }.joined()
    return start + told + shown
  }
}

extension String {
  /// A line of JSON in lines of at most so many characters, with breaks only behind commas.
  private var members: [String] {
    replacing(", ", with: ",\n").split(separator: "\n").map(String.init)
  }

  fileprivate func brokenBetweenMembers(to width: Int) -> [String] {
    wrapped(words: members, to: width)
  }
}
