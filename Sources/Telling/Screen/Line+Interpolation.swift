/// A line is written as a string is, and says which of its pieces stand out:
///
///     "broadcasts the refund: \("refused", .bad), non-final"
extension Line: ExpressibleByStringInterpolation {
  /// The pieces of a literal, as they come.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var line = Line()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { line.append(literal) }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      line.append(value.description)
    }

    package mutating func appendInterpolation(_ text: String, _ ink: Ink) {
      line.append(text, ink)
    }

    package mutating func appendInterpolation(_ other: Line) { line = line.adding(other) }
  }

  package init(stringLiteral text: String) {
    self.init()
    append(text)
  }

  package init(stringInterpolation pieces: StringInterpolation) { self = pieces.line }
}
