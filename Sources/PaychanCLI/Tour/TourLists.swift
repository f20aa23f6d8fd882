internal import ExactJSON
internal import Telling

/// The stories that a command line could ask for next: those of the family that it names, or of all
/// families.
struct TourLists {
  private let asked: [any KnownFamily.Type]

  init(_ invocation: Invocation) {
    asked = invocation.has(FamilyChoice.option) ? [invocation.family] : families
  }

  /// A list for each family, one below the other.
  func lines(_ style: Style) -> [Line] {
    Array(asked.map { Self.lines(of: $0, style) }.joined(separator: [Line()]))
  }

  /// The same as text.
  func text(_ style: Style) -> String { lines(style).map(style.text).joined() }

  /// The same as data, without regard to families.
  var json: [JSON] { asked.flatMap { Self.json(of: $0) } }

  private static func lines<Family: KnownFamily>(
    of family: Family.Type, _ style: Style
  ) -> [Line] { TourList<Family>(style: style).lines }

  private static func json<Family: KnownFamily>(of family: Family.Type) -> [JSON] {
    TourList<Family>.json
  }
}
