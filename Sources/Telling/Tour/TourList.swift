internal import Channels
package import ExactJSON
internal import Walkthroughs

/// The stories, and what each is about.
package struct TourList<Family: IllustratedFamily> {
  let style: Style

  package init(style: Style) {
    self.style = style
  }

  /// A line or two for each.
  package var lines: [Line] {
    let width = Walkthrough<Family>.all.map(\.name.count).max() ?? 0
    let command = "\(Family.command("paychan tour")) NAME"
    let title = Line(told("The stories; '\(command)' tells one."), .strong)
    return title.wrapped(to: style.width) + [Line()]
      + Walkthrough<Family>.all.flatMap { walkthrough in
        let texts = wrapped(
          walkthrough.opening.words(walkthrough.about), to: min(style.width, 100) - width - 4)
        return texts.enumerated().map { number, text in
          Line(number == 0 ? walkthrough.name : "", .strong).adding(Line(text), at: width + 2)
            .indented()
        }
      }
  }
}

extension TourList {
  /// The same as data.
  package static var json: [JSON] {
    Walkthrough<Family>.all.map { walkthrough in
      let opening = walkthrough.opening
      return [
        "name": .string(walkthrough.name),
        "title": .string(opening.words(walkthrough.title)),
        "about": .string(opening.words(walkthrough.about)),
        "steps": .number(walkthrough.beats.count),
      ]
    }
  }
}
