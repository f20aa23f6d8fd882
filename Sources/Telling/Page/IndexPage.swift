internal import Walkthroughs

/// The page that leads to all stories.
package struct IndexPage<Family: ToldFamily> {
  package init() {}

  /// The page.
  package var html: String {
    PageFrame<Family.Role>(
      title: "Paychan stories",
      description: "How Bitcoin payment channels work, told by real transactions."
    ).html([
      .element(
        "header", of: "top",
        .element("h1", [], [Markup("How a payment channel works")]),
        .element(
          "p", of: "about",
          """
          Stories told by real transactions on a ledger that judges as Bitcoin Core does. \
          At many steps somebody could cheat: see what happens then.
          """)),
      .element(
        "main", [("id", "story")],
        [
          .element("ol", [("class", "stories")], Walkthrough<Family>.all.map(card))
        ]),
    ])
  }

  private func card(_ walkthrough: Walkthrough<Family>) -> Markup {
    let opening = walkthrough.opening
    return .element(
      "li", [],
      [
        .element(
          "a", [("href", "\(walkthrough.name).html")],
          [
            .element("h2", [], [Markup(opening.words(walkthrough.title))]),
            .element("p", [], [Markup(opening.words(walkthrough.about))]),
          ])
      ])
  }
}
