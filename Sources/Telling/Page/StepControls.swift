internal import Walkthroughs

/// The contents of a story and the buttons that go through it: with scripts a bar at the foot.
struct StepControls<Family: IllustratedFamily> {
  let titles: [String]
  /// The story after this one, where its last step leads.
  let next: Walkthrough<Family>?

  var markup: Markup {
    .element(
      "nav", [("class", "steps"), ("aria-label", told("Steps of the story"))],
      [.element("div", [("class", "play")], [button(-1, told("Back")), contents] + onward)])
  }

  private func button(_ way: Int, _ words: String) -> Markup {
    .element("button", [("type", "button"), ("data-go", "\(way)")], [Markup(words)])
  }

  /// To the next step, and from the last one to the next story.
  private var onward: [Markup] {
    let story = next.map { story in
      Markup.element(
        "a", [("class", "onward-story"), ("href", PageName(ofStory: story.name).file)],
        [Markup(told("Next story"))])
    }
    return [button(1, told("Next"))] + (story.map { [$0] } ?? [])
  }

  private var contents: Markup {
    .element(
      "details", [("class", "contents")],
      [
        .element(
          "summary", [],
          [
            Markup(told("Contents")), Markup(" "),
            .element(
              "span", [("class", "where"), ("role", "status"), ("aria-live", "polite")], []),
          ]),
        .element("ol", [], titles.enumerated().map(entry)),
      ])
  }

  private func entry(_ place: Int, _ title: String) -> Markup {
    .element(
      "li", [],
      [
        .element(
          "a", [("href", "#step-\(place + 1)")],
          [
            .element("span", of: "number", "\(place + 1)"),
            .element("span", of: "name", title),
          ])
      ])
  }
}
