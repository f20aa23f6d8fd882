/// Text in the language of man pages, by the macros of man(7).
enum Roff {
  /// A line of text or of an argument: what the language would take for its own is escaped.
  static func line(_ text: some StringProtocol) -> String {
    let escaped = text.unicodeScalars.map(escape).joined()
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&\(escaped)" : escaped
  }

  /// What a person types: every hyphen is the one of the keyboard.
  static func code(_ text: some StringProtocol) -> String {
    line(text).replacing("-", with: "\\-")
  }

  static func bold(_ text: String) -> String { "\\fB\(code(text))\\fR" }

  static func italic(_ text: String) -> String { "\\fI\(code(text))\\fR" }

  /// A heading.
  static func section(_ title: String) -> String { ".SH \(title.uppercased())" }

  /// A word, and beside it what it means.
  static func entry(_ label: String, _ text: String) -> String {
    ".TP\n\(label)\n\(prose(text))"
  }

  /// Paragraphs as help has them: a line that is indented is an example.
  static func paragraphs(_ text: String) -> String {
    let blocks = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(whereSeparator: \.isEmpty)
    return blocks.map { lines in
      let isExample = lines.allSatisfy { $0.hasPrefix(" ") }
      return isExample
        ? example(lines.map { $0.dropFirst(2) }) : lines.map(paragraph).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Lines that stay as they are.
  static func example(_ lines: [some StringProtocol]) -> String {
    ([".PP", ".RS 4", ".nf"] + lines.map { code($0) } + [".fi", ".RE"]).joined(separator: "\n")
  }

  private static func paragraph(_ text: Substring) -> String {
    text.hasPrefix(" ") ? example([text.dropFirst(2)]) : ".PP\n\(prose(String(text)))"
  }

  /// A sentence on each line, as the language likes it; names of options keep their hyphens.
  static func prose(_ text: String) -> String {
    text.split(separator: " ").map { word in
      word.contains("--") ? code(word) : line(word)
    }.joined(separator: " ").replacing(". ", with: ".\n").split(separator: "\n")
      .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&\($0)" : String($0) }
      .joined(separator: "\n")
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\e"
    case "'": "\\(aq"
    case "`": "\\(ga"
    case "^": "\\(ha"
    case "~": "\\(ti"
    case "\"": "\\(dq"
    case "\u{20}"..."\u{7e}": String(scalar)
    default: "\\[u\(hexadecimal(scalar.value))]"
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Roff {
  /// Paragraphs below a heading, which begins a paragraph itself.
  static func body(_ text: String) -> String {
    let all = paragraphs(text)
    return all.hasPrefix(".PP\n") ? String(all.dropFirst(4)) : all
  }
}
