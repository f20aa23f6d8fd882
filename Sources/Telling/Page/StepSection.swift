internal import Walkthroughs

/// A step of a story with its figures and its forks.
struct StepSection<Family: IllustratedFamily> {
  let scene: Scene<Family>
  let branches: [PlayedStory<Family>.Branch]
  let number: Int
  let story: String

  private var id: String { "step-\(number)" }

  var markup: Markup {
    .element(
      "section",
      [
        ("class", "step"), ("id", id), ("aria-labelledby", "\(id)-title"),
        ("data-transactions", scene.transactionAnchors.joined(separator: " ")),
      ],
      [
        .element(
          "h2", [("id", "\(id)-title"), ("tabindex", "-1")],
          [
            .element("a", [("class", "number"), ("href", "#\(id)")], [Markup("\(number)")]),
            Markup(" \(scene.title)"),
          ])
      ] + SceneFigures(scene: scene, heading: "h3").markup + forks
        + [SceneCommands(scene: scene, place: "\(story) --step \(number)").markup])
  }

  private var forks: [Markup] {
    guard !branches.isEmpty else { return [] }
    return [
      .element(
        "div", [("class", "forks")],
        [.element("h3", [], [Markup(told("What if?"))])]
          + branches.map { branch in
            ForkSection(branch: branch, id: "\(id)-\(branch.fork.name)", step: number, story: story)
              .markup
          })
    ]
  }
}

/// The words and pictures of a step, in the story and in its forks alike.
struct SceneFigures<Family: IllustratedFamily> {
  let scene: Scene<Family>
  /// How its headings stand in the page.
  let heading: String

  var markup: [Markup] {
    let right = picture + shown
    let columns = [("left", told + events), ("right", right)].filter { !$0.1.isEmpty }
    return [
      .element(
        "div", [("class", right.isEmpty ? "scene plain" : "scene")],
        columns.map { .element("div", [("class", $0.0)], $0.1) })
    ] + (scene.tableText.map { [PageTable(table: $0).markup] } ?? [])
  }

  /// The narration, its terms linked to what they mean.
  private var told: [Markup] {
    var glossary = Glossary(of: Family.self)
    return part("told", scene.paragraphs.map { .element("p", [], [glossary.marking($0)]) })
  }

  private var events: [Markup] {
    part("events", SequenceDiagram(scene: scene, heading: heading).markup)
  }

  /// What is to be seen at once: how the money is divided, and the family's own picture.
  private var picture: [Markup] {
    part("picture", money.bar + Family.figures(of: scene, heading: heading))
  }

  private var shown: [Markup] {
    part(
      "shown",
      CodeFigure(scene: scene, heading: heading).markup + SpenderGraph(scene: scene).markup
        + money.rows)
  }

  private var money: MoneyFigure<Family> { MoneyFigure(scene: scene, heading: heading) }

  private func part(_ kind: String, _ content: [Markup]) -> [Markup] {
    content.isEmpty ? [] : [.element("div", [("class", kind)], content)]
  }
}

/// The commands that show more of a step.
struct SceneCommands<Family: IllustratedFamily> {
  let scene: Scene<Family>
  let place: String

  var markup: Markup {
    let commands = scene.commands(place, width: 78)
    return .element(
      "details", [("class", "more")],
      [
        .element("summary", [], [Markup(told("More in the terminal"))]),
        .element("pre", [("tabindex", "0")], [Markup(commands.joined(separator: "\n"))]),
      ])
  }
}
