/// A line is written as a string is, and says which of its pieces stand out:
///
///     "broadcasts the refund: \("refused", .bad), non-final"
extension Line: ExpressibleByStringInterpolation {
  /// The pieces of a literal, as they come.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var line = Line()

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { line.append(literal) }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      line.append(value.description)
    }

    mutating func appendInterpolation(_ text: String, _ ink: Ink) { line.append(text, ink) }

    mutating func appendInterpolation(_ other: Line) { line = line.adding(other) }
  }

  init(stringLiteral text: String) {
    self.init()
    append(text)
  }

  init(stringInterpolation pieces: StringInterpolation) { self = pieces.line }
}
