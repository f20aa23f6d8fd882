internal import Channels

/// The colours of roles by their places: one for text, and one behind it.
struct PagePalette {
  /// For text and arrows.
  let strong: String
  /// For what lies behind text.
  let soft: String

  /// On light paper: blue, magenta, cyan and indigo, as in the terminal.
  static let light = [
    PagePalette(strong: "#1f5fa8", soft: "#dbe8f7"),
    PagePalette(strong: "#8a3b8f", soft: "#f3e1f4"),
    PagePalette(strong: "#0f6b74", soft: "#d8eef0"),
    PagePalette(strong: "#4b4fa3", soft: "#e2e3f6"),
  ]

  /// On dark paper.
  static let dark = [
    PagePalette(strong: "#8fbdf0", soft: "#1c3350"),
    PagePalette(strong: "#dba2df", soft: "#43234a"),
    PagePalette(strong: "#7fd0d8", soft: "#173b40"),
    PagePalette(strong: "#b3b6f2", soft: "#2a2c55"),
  ]
}

extension PageStyle {
  /// The roles' colours as variables: one for text, and one behind it.
  func colors(of palette: [PagePalette]) -> String {
    Role.allCases.map { role in
      let color = palette[role.index % palette.count]
      return "--\(role.rawValue): \(color.strong); --\(role.rawValue)-soft: \(color.soft);"
    }.joined(separator: " ")
  }

  /// How roles look where they are named, and their shares in the bar of the money.
  ///
  /// All but the last say how long their share is; the last takes the rest.
  var names: String {
    Role.allCases.map { role in
      let name = role.rawValue
      let size =
        role.index == Role.allCases.count - 1
        ? "flex: 1 1 0;" : "flex: 0 0 var(--share-\(name));"
      return """
        .who.\(name), b.who.\(name), .lane.\(name) { color: var(--\(name)); }
        .balance .\(name) { background: var(--\(name)); \(size) }
        .columns .\(name) { fill: var(--\(name)); }

        """
    }.joined()
  }
}

// The diagram of a step: a lane for each role, and the last one for the chain.
extension PageStyle {
  /// The lanes, what crosses them, and what is noted in one of them.
  var lanes: String { grid + arrows + notes }

  private var laneCount: Int { Role.allCases.count + 1 }

  /// The columns, with a line through the middle of each.
  private var grid: String {
    let lines = (0..<laneCount).map { lane in
      let place = Self.percent(Double(lane) + 0.5, of: laneCount)
      return "transparent 0 calc(\(place) - .5px), var(--line) 0 calc(\(place) + .5px)"
    }.joined(separator: ", ")
    return """
      .lanes, .sequence ol { display: grid;
        grid-template-columns: repeat(\(laneCount), minmax(0, 1fr)); }
      .sequence ol { background: linear-gradient(to right, \(lines), transparent 0); }

      """
  }

  /// An arrow from every role to every other lane, in the colour of its sender.
  private var arrows: String {
    let names = Role.allCases.map(\.rawValue) + ["chain"]
    return Role.allCases.flatMap { sender in
      names.indices.filter { $0 != sender.index }.map { target in
        arrow(from: sender, to: target, named: names[target])
      }
    }.joined()
  }

  private func arrow(from sender: Role, to target: Int, named name: String) -> String {
    let first = min(sender.index, target)
    let span = abs(sender.index - target) + 1
    let margin = Self.percent(0.5, of: span)
    let way = target < sender.index ? " transform: scaleX(-1);" : ""
    let arrow = ".\(sender.rawValue)-\(name)"
    return """
      \(arrow) { grid-column: \(first + 1) / span \(span); --way: var(--\(sender.rawValue)); }
      \(arrow)::after { left: \(margin); right: \(margin);\(way) }

      """
  }

  /// Notes stand at their lanes, and take the room of the lanes beside them.
  private var notes: String {
    let roles = Role.allCases.map { role in
      role.index == 0
        ? ".at-\(role.rawValue) { grid-column: 1 / span 2; justify-self: start; text-align: left; }"
        : ".at-\(role.rawValue) { grid-column: \(role.index) / span 3; justify-self: center; }"
    }
    let last = [
      ".at-both { grid-column: 1 / span \(laneCount); }",
      ".at-chain { grid-column: \(laneCount - 1) / span 2; justify-self: end; }", "",
    ]
    return (roles + last).joined(separator: "\n")
  }

  /// A part of a whole in hundredths, to two digits behind the point.
  private static func percent(_ part: Double, of whole: Int) -> String {
    let hundredths = Int(part / Double(whole) * 10_000)
    let rest = hundredths % 100
    let digits = rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return "\(hundredths / 100)\(digits)%"
  }
}
