/// Texts in another language, each under the English that it stands for.
///
///     ["find block {1}": "挖出区块 {1}"]
///
/// What is filled in stands in braces on both sides, and a test holds that both fill in the same.
/// So no text can say what the other does not, and a change of the English leaves a text without
/// its other half, which the test names.
package struct Catalogue: Sendable, ExpressibleByDictionaryLiteral {
  /// The texts, as they were written.
  package private(set) var entries: [(english: String, other: String)] = []
  private var places: [String: Int] = [:]

  package init() {}

  package init(dictionaryLiteral elements: (String, String)...) {
    for (english, other) in elements { add(english, other) }
  }

  /// The other text; `nil` where there is none.
  package subscript(english: String) -> String? { places[english].map { entries[$0].other } }

  /// These texts and others; where both have a text, the others' counts.
  package func adding(_ others: Catalogue) -> Catalogue {
    others.entries.reduce(into: self) { $0.add($1.english, $1.other) }
  }

  private mutating func add(_ english: String, _ other: String) {
    places[english] = entries.count
    entries.append((english, other))
  }
}
