/// A command line to be typed, on as many lines as it takes, joined by the backslash that shells
/// know.
package struct ShellCommand {
  private let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// The command in so many columns: whole, or parted before a pipe, and then before an option.
  package func lines(_ width: Int) -> [String] {
    guard text.count > width else { return [text] }
    var lines: [String] = []
    for (number, call) in calls.enumerated() {
      lines += Self.parted(call, width - (number == 0 ? 2 : 4)).map { number == 0 ? $0 : "  \($0)" }
    }
    return lines.enumerated().map { $0 < lines.count - 1 ? "\($1) \\" : $1 }
  }

  /// The calls that pipes join, all but the first with its pipe.
  private var calls: [String] {
    let calls = text.split(separator: "|").map { $0.trimmed }
    return calls.enumerated().map { $0 == 0 ? $1 : "| \($1)" }
  }

  /// A call that is too long, parted before options: on as few lines as it takes, of about the same
  /// length.
  private static func parted(_ call: String, _ width: Int) -> [String] {
    guard call.count > width else { return [call] }
    let parts = parts(of: call).flatMap { part in
      part.count > width ? part.split(separator: " ").map { String($0) } : [part]
    }
    var lines = filled(parts, width)
    for narrower in stride(from: width - 1, to: width / 2, by: -1) {
      let others = filled(parts, narrower)
      guard others.count == lines.count else { break }
      lines = others
    }
    return lines
  }

  /// As many parts on each line as fit; all lines but the first are indented.
  private static func filled(_ parts: [String], _ width: Int) -> [String] {
    parts.reduce(into: []) { lines, part in
      if let last = lines.last, last.count + 1 + part.count <= width {
        lines[lines.count - 1] = "\(last) \(part)"
      } else {
        lines.append(lines.isEmpty ? part : "  \(part)")
      }
    }
  }

  /// The words before the first option, and each option with its value.
  private static func parts(of call: String) -> [String] {
    call.split(separator: " ").reduce(into: []) { parts, word in
      if parts.isEmpty || word.hasPrefix("--") {
        parts.append(String(word))
      } else {
        parts[parts.count - 1] += " \(word)"
      }
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
