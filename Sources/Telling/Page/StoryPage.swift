internal import Channels
internal import Simulation
package import Walkthroughs

/// A story as one page: it reads from top to bottom without scripts, and can be played with them.
package struct StoryPage<Family: ToldFamily> {
  private let played: PlayedStory<Family>
  private let opening: Scene<Family>
  private let branches: [[PlayedStory<Family>.Branch]]

  /// Runs the story's forks too, so that the page has all of it.
  package init(_ played: PlayedStory<Family>) {
    self.played = played
    opening = played.walkthrough.opening
    branches = played.scenes.map { scene in scene.beat.forks.map { scene.played($0) } }
  }

  /// The page.
  package var html: String {
    PageFrame<Family.Role>(
      title: title, description: opening.words(played.walkthrough.about)
    ).html([header, steps, main, transactions])
  }

  private var title: String { opening.words(played.walkthrough.title) }

  private var header: Markup {
    let warning = Markup(" All keys are public: never send money to them.")
    return .element(
      "header", of: "top",
      .element("p", of: "brand", Markup(html: "<a href=\"index.html\">Paychan</a> stories")),
      .element("h1", [], [Markup(title)]),
      .element("p", of: "about", opening.words(played.walkthrough.about)),
      .element(
        "p", [("class", "cast")],
        Family.introduction(of: played.walkthrough.cast) + [warning]))
  }

  /// Links to every step, and the buttons that go through them.
  private var steps: Markup {
    let links = played.scenes.enumerated().map { number, scene in
      Markup.element(
        "li", [],
        [
          .element(
            "a", [("href", "#step-\(number + 1)"), ("title", scene.title)],
            [
              .element("span", of: "number", "\(number + 1)"),
              .element("span", of: "name", scene.title),
            ])
        ])
    }
    return .element(
      "nav", [("class", "steps"), ("aria-label", "Steps of the story")],
      [
        .element("ol", [], links),
        Markup(
          html: """
            <div class="play"><button type="button" data-go="-1">Back</button>\
            <button type="button" data-go="1">Next</button>\
            <button type="button" data-mode>All steps</button>\
            <button type="button" data-theme-switch aria-label="Dark or light">&#9680;</button>\
            <span class="where" role="status" aria-live="polite"></span></div>
            """),
      ])
  }

  private var main: Markup {
    .element(
      "main", [("id", "story")],
      played.scenes.enumerated().map { number, scene in
        StepSection(
          scene: scene, branches: branches[number], number: number + 1,
          story: played.walkthrough.name
        ).markup
      })
  }

  /// Every transaction that a step shows, once.
  private var transactions: Markup {
    let scenes = zip(played.scenes, branches).flatMap { scene, branches in
      [scene] + branches.flatMap(\.scenes)
    }
    return .element(
      "section", [("class", "transactions"), ("id", "transactions")],
      [.element("h2", [], [Markup("The transactions, byte by byte")])]
        + PageTransactions(scenes).cards)
  }
}
