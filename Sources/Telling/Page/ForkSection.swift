internal import Walkthroughs

/// A fork beside the step that it leaves: the question, its steps, and how it ended.
struct ForkSection<Family: IllustratedFamily> {
  let branch: PlayedStory<Family>.Branch
  let id: String
  let step: Int
  let story: String

  var markup: Markup {
    guard let last = branch.scenes.last else { return Markup("") }
    return .element(
      "details",
      [
        ("class", "fork"), ("id", id), ("data-ending", branch.ending.rawValue),
        ("data-right", branch.rightAnswer.map { "\($0 + 1)" } ?? ""),
        ("data-transactions", anchors),
      ],
      [
        .element("summary", [], [Markup(last.words(branch.fork.question))]),
        guesses(last),
        .element("div", [("class", "course")], scenes + [reveal(last)]),
      ])
  }

  /// Where the page has the transactions that only this future shows.
  private var anchors: String {
    var seen: Set<String> = []
    return branch.scenes.flatMap(\.transactionAnchors).filter { seen.insert($0).inserted }
      .joined(separator: " ")
  }

  /// Buttons that only scripts need.
  private func guesses(_ last: Scene<Family>) -> Markup {
    let question = last.words(branch.fork.quiz.question)
    let buttons = branch.fork.quiz.answers.enumerated().map { place, answer in
      Markup.element(
        "button",
        [
          ("type", "button"), ("data-guess", "\(place + 1)"),
          ("data-reply", last.words(answer.reply)),
        ], [Markup(last.words(answer.words))])
    }
    return .element(
      "div", [("class", "guess"), ("role", "group"), ("aria-label", question)],
      [.element("p", [], [Markup(question)])] + buttons
        + [
          .element(
            "button", [("type", "button"), ("data-guess", "")], [Markup(told("Just show me"))])
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
        .element("p", [("class", "reply")], []),
        .element("p", of: "answer", told("\(branch.ending.words(last.cast)).")),
        .element("p", [], [Markup(last.words(branch.fork.moral))]),
        SceneCommands(
          scene: last, place: "\(story) --step \(step) --fork \(branch.fork.name)"
        ).markup,
      ])
  }
}
