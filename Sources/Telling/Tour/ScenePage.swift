internal import Channels
internal import Simulation
internal import Walkthroughs

/// A step of a story as a screen.
struct ScenePage<Family: IllustratedFamily> {
  let scene: Scene<Family>
  let style: Style
  /// The place of the step: the story, and which of how many steps.
  let place: String
  /// The commands that show more of it.
  let commands: [String]

  /// As wide as people read.
  private var width: Int { min(style.width, 100) }
  /// Whether there is room for two columns.
  private var isWide: Bool { style.width >= 150 }

  var lines: [Line] {
    let words = [head, paragraphs, happenings].joined(separator: [Line()])
    let pictures = Drawing(scene: scene, style: style, width: isWide ? 72 : width).parts
    if isWide {
      return sideBySide(Array(words), Array(pictures.joined(separator: [Line()]))) + foot
    }
    return Array(([Array(words)] + pictures).filter { !$0.isEmpty }.joined(separator: [Line()]))
      + foot
  }

  private var head: [Line] {
    [
      Line(place, .faint),
      Line(
        String(repeating: style.rule, count: min(width, max(place.columns, scene.title.columns))),
        .faint),
      Line(scene.title, .strong),
    ]
  }

  private var paragraphs: [Line] {
    Array(
      scene.paragraphs.map { text in
        wrapped(text, to: textWidth - 2).map { Line($0).indented() }
      }.joined(separator: [Line()]))
  }

  private var textWidth: Int { isWide ? min(style.width - 76, 90) : width }

  /// The events, subject by subject; empty where there were none.
  private var happenings: [Line] {
    let story = scene.happenings
    guard !story.isEmpty else { return [] }
    let column = max(9, scene.cast.longestName + 2)
    return [Line(told("What happens"), .strong)]
      + story.flatMap { paragraph in
        let name =
          Family.Role(rawValue: paragraph.word).map { scene.cast.shortName($0) }
          ?? told(word: paragraph.word)
        let texts = paragraph.text.wrapped(to: textWidth - 2 - column)
        return texts.enumerated().map { number, text in
          Line(number == 0 ? name : "", Family.Role.ink(of: paragraph.word))
            .adding(text, at: column).indented()
        }
      }
  }

  private var foot: [Line] {
    guard !commands.isEmpty else { return [] }
    return [Line(), Line(told("More"), .strong)] + commands.map { Line($0, .faint).indented() }
  }

  private func sideBySide(_ left: [Line], _ right: [Line]) -> [Line] {
    (0..<max(left.count, right.count)).map { row in
      let one = row < left.count ? left[row] : Line()
      guard row < right.count, !right[row].spans.isEmpty else { return one }
      return one.adding(right[row], at: textWidth + 4)
    }
  }
}
