internal import Walkthroughs

/// The page that leads to all stories of a family, in the order in which they are best read.
package struct IndexPage<Family: IllustratedFamily> {
  /// The picture of it that stands beside it, for those who link to it.
  package static var previewFile: String { "preview.png" }

  private let stories: [PlayedStory<Family>]

  /// Runs all stories, for their lengths and pictures.
  package init() {
    stories = Walkthrough<Family>.all.map(\.played)
  }

  /// The page.
  package var html: String {
    PageFrame<Family.Role>(
      title: told("Paychan stories"),
      description: told("How Bitcoin payment channels work, told by real transactions."),
      preview: Self.previewFile
    ).html([header, main])
  }

  /// The picture of the page, as a file.
  package var preview: [UInt8] {
    PreviewPicture<Family>(columns: stories.first.map { StoryColumns($0).columns } ?? []).png
  }

  private var header: Markup {
    PageHeader(
      name: .index, title: told("How a payment channel works"),
      about: told(
        """
        Stories told by real transactions on a ledger that judges as Bitcoin Core does. At many \
        steps somebody could cheat: see what happens then.
        """),
      cast: [Markup(total)]
    ).markup
  }

  private var total: String {
    let steps = stories.reduce(0) { $0 + $1.scenes.count }
    let times = ReadingTime(steps: steps)
    return told("\(stories.count) stories, about \(times.least) to \(times.most) minutes in all.")
  }

  private var main: Markup {
    .element(
      "main", [("id", "story")],
      [
        .element("ol", [("class", "stories")], stories.enumerated().map { entry($0, $1) })
      ])
  }

  private func entry(_ place: Int, _ story: PlayedStory<Family>) -> Markup {
    let opening = story.walkthrough.opening
    let start = place == 0 ? [Markup.element("span", of: "start", told("Start here"))] : []
    return .element(
      "li", [],
      [
        .element(
          "a", [("href", PageName(ofStory: story.walkthrough.name).file)],
          [
            .element("span", of: "place", "\(place + 1)"), StoryColumns(story).markup,
            .element(
              "div", [("class", "blurb")],
              start + [
                .element("h2", [], [Markup(opening.words(story.walkthrough.title))]),
                .element("p", [], [Markup(opening.words(story.walkthrough.about))]),
                .element("p", of: "length", length(of: story)),
              ]),
          ])
      ])
  }

  private func length(of story: PlayedStory<Family>) -> String {
    let steps = story.scenes.count
    let forks = story.scenes.reduce(0) { $0 + $1.forks.count }
    let times = ReadingTime(steps: steps)
    let questions = forks == 0 ? "" : told(", \(forks) times 'what if?'")
    return told("\(steps) steps, \(times.least) to \(times.most) minutes\(questions)")
  }
}

/// How long a reader takes, at 60 to 90 seconds a step.
struct ReadingTime: Equatable {
  let steps: Int

  /// In minutes, for a quick reader.
  var least: Int { steps }
  /// In minutes, for a thorough one.
  var most: Int { (steps * 3 + 1) / 2 }
}
