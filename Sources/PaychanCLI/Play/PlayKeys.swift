internal import Telling

/// The keys of a table.
enum PlayKeys {
  /// Those that choose a move, in the order in which moves are listed: no key means two things.
  static let moves = "123456789acdijklmotvxyz".map(String.init)

  static let commands = ["u", "r", "f", "g", "w", "e", "s", "?"]

  static var line: String {
    told("[u]ndo [r]edo [f]ork [g]o [w]hy [e]xplore [s]ave [?] help [q] quit")
  }

  /// The page that explains them.
  static var page: [Line] {
    [Line(told("Keys"), .strong)]
      + [
        (told("1 to z"), told("make the move behind the key")),
        ("Enter", told("the rest of the page")),
        ("u, r", told("take the last move back, and make it again")),
        ("f, g", told("give this place a name, and go to another place or way")),
        ("w", told("ask why a transaction can be in the next block, or cannot")),
        ("e", told("look whether anything bad can still happen from here")),
        ("s", told("save into a file")),
        ("q, ^C", told("quit")),
      ].flatMap { Paragraph(indent: 2, column: 10, word: $0.0, text: Line($0.1)).lines(80) }
  }
}
