internal import Simulation

extension Scenario {
  /// The name and the terms: what stands above a story.
  func header(_ width: Int) -> [Line] {
    let title = [Line(name.printable, .strong)] + Line(about.printable).wrapped(to: width)
    let table = headerRows.filter { !$0.1.isEmpty }.map { Paragraph.row($0, $1, column: 8) }
    return title + [Line()] + table.lines(width) + [Line()]
  }
}
