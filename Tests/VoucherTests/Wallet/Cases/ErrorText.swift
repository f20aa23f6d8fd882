/// An error as a case writes it, where `<x>` stands for a value.
struct ErrorText {
  let pattern: String
  /// What the names between the brackets stand for; any other stands for anything.
  let values: [String: String]

  /// Whether a text is the same.
  func matches(_ text: String?) -> Bool {
    guard var rest = text?[...] else { return false }
    var pattern = pattern[...]
    while let open = pattern.firstIndex(of: "<"), let close = pattern[open...].firstIndex(of: ">") {
      guard take(pattern[..<open], from: &rest) else { return false }
      let name = String(pattern[pattern.index(after: open)..<close])
      pattern = pattern[pattern.index(after: close)...]
      if let value = values[name] {
        guard take(value[...], from: &rest) else { return false }
      } else {
        let next = pattern.prefix { $0 != "<" }
        guard let end = next.isEmpty ? rest.endIndex : rest.firstRange(of: next)?.lowerBound
        else { return false }
        rest = rest[end...]
      }
    }
    return rest == pattern
  }

  private func take(_ prefix: Substring, from text: inout Substring) -> Bool {
    guard text.hasPrefix(prefix) else { return false }
    text = text.dropFirst(prefix.count)
    return true
  }
}
