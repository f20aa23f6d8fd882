extension Rule {
  static let noEmptyNames = Rule(
    "no file or type is named Utils, Helpers, Common, Manager or Misc"
  ) { file in
    let stem = file.name.split(separator: ".").first.map(String.init) ?? file.name
    let types = zip(file.code, file.code.dropFirst())
      .filter { typeKeywords.contains($0.text) && saysNothing($1.text) }
      .map(\.1.line)
    return (saysNothing(stem) ? [1] : []) + types
  }

  static let typeKeywords: Set = ["struct", "enum", "class", "actor", "protocol", "typealias"]

  /// Whether one of the words that make up a name is one of those that fit anything.
  private static func saysNothing(_ name: String) -> Bool {
    let empty: Set = [
      "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Common", "Manager",
      "Managers", "Misc", "Miscellaneous",
    ]
    return !empty.isDisjoint(with: words(of: name))
  }

  /// `KeyHelpers+More` has the words `Key`, `Helpers` and `More`.
  private static func words(of name: String) -> [String] {
    name.reduce(into: [""]) { words, letter in
      if letter.isUppercase || !letter.isLetter { words.append("") }
      if letter.isLetter { words[words.count - 1].append(letter) }
    }
  }
}
