internal import Simulation
internal import Telling

extension Collection {
  /// The ways of a session, each under its number.
  func lines<Family: KnownFamily>(_ width: Int) -> [Line] where Element == KeptWay<Family> {
    guard !isEmpty else { return [Line(told("No other way was left in this session."))] }
    return enumerated().flatMap { place, way in
      let name = way.name.map { "\($0.printable), " } ?? ""
      return Paragraph(indent: 0, column: 4, word: "\(place + 1)", text: Line(name + way.words))
        .lines(width)
    }
  }
}
