internal import Channels
internal import Simulation
package import Walkthroughs

/// A story as one page: it reads from top to bottom without scripts, and can be played with them.
package struct StoryPage<Family: IllustratedFamily> {
  private let played: PlayedStory<Family>
  private let opening: Scene<Family>
  private let branches: [[PlayedStory<Family>.Branch]]
  private let name: PageName?
  private let isAmongOthers: Bool

  /// Runs the story's forks too, so that the page has all of it.
  ///
  /// A page without a name does not lead to other languages, and one that is not among the others
  /// not to them.
  package init(_ played: PlayedStory<Family>, name: PageName?, isAmongOthers: Bool) {
    self.played = played
    self.name = name
    self.isAmongOthers = isAmongOthers
    opening = played.walkthrough.opening
    branches = played.scenes.map { scene in scene.forks.map { scene.played($0) } }
  }

  /// The page of a story beside those of the others.
  package init(_ played: PlayedStory<Family>) {
    self.init(played, name: PageName(ofStory: played.walkthrough.name), isAmongOthers: true)
  }

  /// The page.
  package var html: String {
    PageFrame<Family.Role>(
      title: title, description: opening.words(played.walkthrough.about),
      script: PageScript.javaScript + PageScript.story
    ).html([header, steps, main, after, transactions, glossary, PageWords.markup])
  }

  private var title: String { opening.words(played.walkthrough.title) }

  private var header: Markup {
    PageHeader(
      name: name, title: title,
      about: opening.words(played.walkthrough.about),
      cast: Family.introduction(of: played.walkthrough.cast)
        + [Markup(told(" All keys are public: never send money to them."))],
      hasSteps: true, isAmongOthers: isAmongOthers
    ).markup
  }

  /// The contents, and the buttons that go through the steps.
  private var steps: Markup {
    StepControls(titles: played.scenes.map(\.title), next: next).markup
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

  /// The story that is best read after this one.
  private var next: Walkthrough<Family>? {
    let all = Walkthrough<Family>.all
    guard isAmongOthers, let place = all.firstIndex(where: { $0.name == played.walkthrough.name })
    else { return nil }
    return place + 1 < all.count ? all[place + 1] : nil
  }

  /// Where a reader goes from here.
  private var after: Markup {
    guard isAmongOthers else { return Markup("") }
    let onward = next.map { story -> Markup in
      let opening = story.opening
      return .element(
        "a", [("class", "onward"), ("href", PageName(ofStory: story.name).file)],
        [
          .element("span", [], [Markup(told("The next story"))]),
          .element("b", [], [Markup(opening.words(story.title))]),
          .element("span", [], [Markup(opening.words(story.about))]),
        ])
    }
    let all = Markup.element(
      "a", [("class", "all"), ("href", PageName.index.file)], [Markup(told("All stories"))])
    return .element(
      "nav", [("class", "after"), ("aria-label", told("After this story"))],
      (onward.map { [$0] } ?? []) + [all])
  }

  /// Every transaction that a step shows, once.
  private var transactions: Markup {
    let scenes = zip(played.scenes, branches).flatMap { scene, branches in
      [scene] + branches.flatMap(\.scenes)
    }
    return .element(
      "section", [("class", "transactions"), ("id", "transactions")],
      [.element("h2", [], [Markup(told("The transactions, byte by byte"))])]
        + PageTransactions(scenes).cards)
  }

  private var glossary: Markup {
    .element(
      "section", [("class", "glossary"), ("id", "glossary")],
      [.element("h2", [], [Markup(told("What the words mean"))]), Glossary(of: Family.self).list])
  }
}
