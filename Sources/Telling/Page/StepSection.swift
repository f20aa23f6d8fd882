internal import Walkthroughs

/// A step of a story with its figures and its forks.
struct StepSection<Family: ToldFamily> {
  let scene: Scene<Family>
  let branches: [PlayedStory<Family>.Branch]
  let number: Int
  let story: String

  private var id: String { "step-\(number)" }

  var markup: Markup {
    .element(
      "section", [("class", "step"), ("id", id), ("aria-labelledby", "\(id)-title")],
      [
        .element(
          "h2", [("id", "\(id)-title")],
          [
            .element("a", [("class", "number"), ("href", "#\(id)")], [Markup("\(number)")]),
            Markup(" \(scene.title)"),
          ])
      ] + SceneFigures(scene: scene, heading: "h3").markup
        + [SceneCommands(scene: scene, place: "\(story) --step \(number)").markup] + forks)
  }

  private var forks: [Markup] {
    guard !branches.isEmpty else { return [] }
    return [
      .element(
        "div", [("class", "forks")],
        [.element("h3", [], [Markup("What if?")])]
          + branches.map { branch in
            ForkSection(branch: branch, id: "\(id)-\(branch.fork.name)", step: number, story: story)
              .markup
          })
    ]
  }
}

/// The words and pictures of a step, in the story and in its forks alike.
struct SceneFigures<Family: ToldFamily> {
  let scene: Scene<Family>
  /// How its headings stand in the page.
  let heading: String

  var markup: [Markup] {
    [
      .element(
        "div", [("class", "scene")],
        [
          .element("div", [("class", "told")], told),
          .element("div", [("class", "shown")], shown),
        ])
    ] + (scene.tableText.map { [PageTable(table: $0).markup] } ?? [])
  }

  private var told: [Markup] {
    scene.paragraphs.map { .element("p", [], [Markup($0)]) }
      + SequenceDiagram(scene: scene, heading: heading).markup
  }

  private var shown: [Markup] {
    CodeFigure(scene: scene, heading: heading).markup
      + Family.figures(of: scene, heading: heading)
      + MoneyFigure(scene: scene, heading: heading).markup
      + SpenderGraph(scene: scene, heading: heading).markup
  }
}

/// The commands that show more of a step.
struct SceneCommands<Family: ToldFamily> {
  let scene: Scene<Family>
  let place: String

  var markup: Markup {
    let commands = scene.commands(place, width: 78)
    return .element(
      "details", [("class", "more")],
      [
        .element("summary", [], [Markup("More in the terminal")]),
        .element("pre", [("tabindex", "0")], [Markup(commands.joined(separator: "\n"))]),
      ])
  }
}

/// A table with a caption.
struct PageTable {
  let table: TableText

  var markup: Markup {
    .element(
      "div",
      [("class", "table"), ("tabindex", "0"), ("role", "region"), ("aria-label", table.title)],
      [
        .element(
          "table", [],
          [
            .element("caption", [], [Markup(table.title)]),
            .element(
              "thead", [],
              [
                .element(
                  "tr", [], table.columns.map { .element("th", [("scope", "col")], [Markup($0)]) })
              ]),
            .element(
              "tbody", [],
              table.rows.map { row in
                .element(
                  "tr", [],
                  row.enumerated().map { column, cell in
                    column == 0
                      ? .element("th", [("scope", "row")], [Markup(cell)])
                      : .element("td", [], [Markup(cell)])
                  })
              }),
          ])
      ])
  }
}
