internal import Channels
internal import Simulation
internal import Walkthroughs

/// A story as a picture: a column for each step, divided as the money is after it.
struct StoryColumns<Family: IllustratedFamily> {
  /// A column: how much of it each role has, in hundredths; none before there is anything to divide.
  struct Column: Equatable {
    /// A role's class, and its part.
    let parts: [(kind: String, percent: Int)]
    /// Whether a reader is asked "what if?" there.
    let isFork: Bool

    static func == (one: Column, other: Column) -> Bool {
      one.isFork == other.isFork && one.parts.map(\.percent) == other.parts.map(\.percent)
    }
  }

  let columns: [Column]

  init(_ story: PlayedStory<Family>) {
    columns = story.scenes.map { scene in
      let percent = scene.standing.division?.parts(of: 100)
      return Column(
        parts: percent.map { parts in
          Family.Role.allCases.map { (kind: $0.rawValue, percent: parts[$0]) }
        } ?? [], isFork: !scene.forks.isEmpty)
    }
  }

  /// How wide a column is with the room beside it; those of a long story are narrower.
  private var pitch: Int { min(16, 160 / max(1, columns.count)) }

  var markup: Markup {
    Markup(
      html: """
        <svg class="columns" viewBox="0 0 160 64" role="img" \
        aria-label="\(told("How the money is divided, step by step").escaped)">\(shapes)</svg>
        """)
  }

  /// The columns themselves, the last role at the foot.
  private var shapes: String {
    columns.enumerated().map { place, column in
      let (left, width) = (place * pitch, pitch - 2)
      let dot =
        column.isFork
        ? "<circle class=\"ask-dot\" cx=\"\(left + width / 2)\" cy=\"4\" r=\"2\"/>" : ""
      guard !column.parts.isEmpty else {
        return dot + rect("none", left, 61, width, 2)
      }
      var top = 10
      let bars = column.parts.enumerated().map { number, part in
        let isLast = number == column.parts.count - 1
        let height = isLast ? 63 - top : part.percent * 53 / 100
        defer { top += height }
        return rect(part.kind, left, top, width, height)
      }
      return dot + bars.joined()
    }.joined()
  }

  private func rect(_ kind: String, _ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
    "<rect class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\""
      + " height=\"\(height)\"/>"
  }
}
