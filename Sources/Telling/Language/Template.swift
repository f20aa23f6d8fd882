/// A text with places in braces: `find block {1}`, `{who} has {goods}`.
package struct Template: Equatable {
  /// A piece of a text.
  package enum Piece: Equatable {
    /// Words as they are.
    case words(String)
    /// What is filled in, by its name.
    case place(String)
  }

  /// The pieces in their order.
  package let pieces: [Piece]

  package init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      if start > rest.startIndex { pieces.append(.words(String(rest[..<start]))) }
      pieces.append(.place(String(rest[rest.index(after: start)..<end])))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
  }

  /// The text with every place filled in; a place that has no value stays as it is.
  func filled(_ value: (String) -> Line?) -> Line {
    let lines = pieces.map { piece in
      switch piece {
      case .words(let words): Line(words)
      case .place(let name): value(name) ?? Line("{\(name)}")
      }
    }
    return lines.reduce(Line()) { Speech.current.language.joining($0, $1) }
  }

  /// The names of what is filled in.
  package var places: Set<String> {
    Set(
      pieces.compactMap { piece in
        guard case .place(let name) = piece else { return nil }
        return name
      })
  }
}
