internal import Walkthroughs

/// A fork beside the step that it leaves: the question, its steps, and which side has the money.
struct ForkSection<Family: ToldFamily> {
  let branch: PlayedStory<Family>.Branch
  let id: String
  let step: Int
  let story: String

  var markup: Markup {
    guard let last = branch.scenes.last else { return Markup("") }
    return .element(
      "details", [("class", "fork"), ("id", id), ("data-ending", branch.ending.rawValue)],
      [
        .element("summary", [], [Markup(last.words(branch.fork.question))]),
        guesses(last),
        .element("div", [("class", "course")], scenes + [reveal(last)]),
      ])
  }

  /// Buttons that only scripts need.
  private func guesses(_ last: Scene<Family>) -> Markup {
    let buttons = Ending<Family.Role>.allCases.map { ending in
      Markup.element(
        "button", [("type", "button"), ("data-guess", ending.rawValue)],
        [Markup(ending.words(last.cast))])
    }
    return .element(
      "div", [("class", "guess"), ("role", "group"), ("aria-label", "Who gets the money?")],
      [.element("p", [], [Markup("Who gets the money?")])] + buttons
        + [
          .element(
            "button", [("type", "button"), ("data-guess", "")], [Markup("Just show me")])
        ])
  }

  private var scenes: [Markup] {
    branch.scenes.enumerated().map { place, scene in
      let id = "\(id)-\(place + 1)"
      return .element(
        "section", [("class", "turn"), ("id", id), ("aria-labelledby", "\(id)-title")],
        [
          .element(
            "h4", [("id", "\(id)-title")],
            [.element("a", [("href", "#\(id)")], [Markup(scene.title)])])
        ] + SceneFigures(scene: scene, heading: "h5").markup)
    }
  }

  private func reveal(_ last: Scene<Family>) -> Markup {
    .element(
      "div", [("class", "ending \(branch.ending == .asAgreed ? "good" : "bad")")],
      [
        .element("p", [("class", "verdict"), ("role", "status")], []),
        .element("p", of: "answer", "\(branch.ending.words(last.cast))."),
        .element("p", [], [Markup(last.words(branch.fork.moral))]),
        SceneCommands(
          scene: last, place: "\(story) --step \(step) --fork \(branch.fork.name)"
        ).markup,
      ])
  }
}
