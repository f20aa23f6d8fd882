internal import Channels
internal import Simulation

extension Scenario where Family: ToldFamily {
  /// The name and the terms: what stands above a story.
  func header(_ width: Int) -> [Line] {
    let title = [Line(name.printable, .strong)] + Line(about.printable).wrapped(to: width)
    let table = headerRows.filter { !$0.1.isEmpty }.map { Paragraph.row($0, $1, column: 8) }
    return title + [Line()] + table.lines(width) + [Line()]
  }

  /// The roles and what they agreed on; a row without a text is left out.
  private var headerRows: [(String, String)] {
    [(told("who"), told("\(roles), with keys made from '\(seed.printable)', which are public"))]
      + Family.rows(of: terms) + [(told("waived"), waivedWords), (told("records"), recordingWords)]
  }

  private var roles: String {
    Family.Role.allCases.map(\.rawValue).joined(separator: told(" and "))
  }

  /// Which rules each role leaves out; empty where all hold.
  private var waivedWords: String {
    Family.Role.allCases.filter { !waived[$0].isEmpty }.map { role in
      let rules = waived[role].map(\.rawValue).sorted().joined(separator: told(", "))
      return told("the \(role.words) leaves out \(rules)")
    }.joined(separator: told("; "))
  }

  /// Which roles store their records last; empty where they come first.
  private var recordingWords: String {
    Family.Role.allCases.filter { recording[$0] == .afterEffects }.map { role in
      told("the \(role.words) acts before it stores what it will have done")
    }.joined(separator: told("; "))
  }
}
