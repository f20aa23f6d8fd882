/// A text as it is written in English, with places for what is filled in.
///
///     told("find block \(height.words)")
///
/// looks for `find block {1}` among the texts of the language that is spoken.
package struct ToldText: ExpressibleByStringInterpolation {
  private let template: String
  private let values: [Line]

  package init(stringLiteral text: String) {
    template = text
    values = []
  }

  package init(stringInterpolation pieces: StringInterpolation) {
    template = pieces.template
    values = pieces.values
  }

  /// The words and the values, as they come.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var values: [Line] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { template += literal }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation(Line(value.description))
    }

    package mutating func appendInterpolation(_ text: String, _ ink: Line.Ink) {
      appendInterpolation(Line(text, ink))
    }

    package mutating func appendInterpolation(_ value: Line) {
      values.append(value)
      template += "{\(values.count)}"
    }
  }

  /// Two pieces of a text that is too long for one line of source.
  package static func + (one: ToldText, other: ToldText) -> ToldText {
    var rest = other.template
    for number in other.values.indices.reversed() {
      rest = rest.replacing("{\(number + 1)}", with: "{\(number + 1 + one.values.count)}")
    }
    return ToldText(template: one.template + rest, values: one.values + other.values)
  }

  private init(template: String, values: [Line]) {
    self.template = template
    self.values = values
  }

  /// The text in the language that is spoken, with every value in its place.
  fileprivate var line: Line {
    Template(Speech.current.text(template)).filled { name in
      Int(name).flatMap { values.indices.contains($0 - 1) ? values[$0 - 1] : nil }
    }
  }
}

/// A text in the language that is spoken.
package func told(_ text: ToldText) -> String { text.line.text }

/// A text in the language that is spoken, in which some pieces stand out.
package func toldLine(_ text: ToldText) -> Line { text.line }

/// A word or a sentence without places in the language that is spoken.
package func told(word: String) -> String {
  word.isEmpty ? word : Speech.current.text(word)
}
