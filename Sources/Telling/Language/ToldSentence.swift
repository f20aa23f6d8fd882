/// A sentence that was put together elsewhere, in the language that is spoken: its numbers and its
/// names in hexadecimal digits are filled in.
///
///     told(sentence: "Input 0 may spend its output after 6 blocks.")
///
/// looks for `Input {1} may spend its output after {2} blocks.`.
func told(sentence: String) -> String {
  guard Speech.current.language != .english else { return sentence }
  var values: [String] = []
  let words = sentence.split(separator: " ", omittingEmptySubsequences: false).map { word in
    let value = word.value
    guard !value.isEmpty else { return String(word) }
    values.append(String(value))
    return "\(word[..<value.startIndex]){\(values.count)}\(word[value.endIndex...])"
  }
  return Template(told(word: words.joined(separator: " "))).filled { name in
    Int(name).flatMap { values.indices.contains($0 - 1) ? Line(values[$0 - 1]) : nil }
  }.text
}

extension Substring {
  /// The number or the short name in a word, without the signs around it; empty if there is none.
  fileprivate var value: Substring {
    let start = drop { "(\"'".contains($0) }
    let value = start.prefix { $0.isASCII && ($0.isNumber || $0.isLetter || ",.:".contains($0)) }
    let end = value.lastIndex { $0.isNumber || $0.isLetter } ?? value.startIndex
    let core = value.isEmpty ? value : value[...end]
    let isName = core.utf8.count == 8 && core.allSatisfy(\.isHexDigit)
    return core.first?.isNumber == true || isName ? core : value[..<value.startIndex]
  }
}
