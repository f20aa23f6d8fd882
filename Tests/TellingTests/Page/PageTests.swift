import Channels
import Testing
import Timelock
import Walkthroughs

@testable import Telling

/// A story as a page: all of it is there, once, and nothing from anywhere else.
@Suite("The stories as pages")
struct PageTests {
  private static let walkthrough = Walkthrough<Timelock>.ladder
  private static let html = StoryPage(walkthrough.played).html
  /// The page without its markup, in which terms are links.
  private static let words = html.split(separator: "<").map { piece in
    piece.drop { $0 != ">" }.dropFirst()
  }.joined()

  @Test("every step and every fork is in the page, with every word of it")
  func complete() {
    for (number, scene) in Self.walkthrough.played.scenes.enumerated() {
      #expect(Self.html.contains("id=\"step-\(number + 1)\""))
      for text in scene.paragraphs { #expect(Self.words.contains(text.escaped)) }
      for fork in scene.forks {
        let branch = scene.played(fork)
        #expect(Self.html.contains("id=\"step-\(number + 1)-\(fork.name)\""))
        for text in branch.scenes.flatMap(\.paragraphs) {
          #expect(Self.words.contains(text.escaped))
        }
      }
    }
  }

  @Test("the bar of the money is as long as the payer's share")
  func bar() {
    // Three of ten units are paid.
    let figure = MoneyFigure(scene: Self.walkthrough.played.scenes[0], heading: "h3")
    #expect(figure.bar.map(\.html).joined().contains("style=\"--share-payer:70%\""))
  }

  @Test("the same story gives the same bytes")
  func same() {
    #expect(StoryPage(Self.walkthrough.played).html == Self.html)
  }

  @Test("a page is small and asks for nothing")
  func closed() {
    #expect(Self.html.utf8.count < 1_000_000)
    for address in ["http:", "https:", "src=", "@import", "url("] {
      #expect(!Self.html.contains(address), "\(address)")
    }
  }

  @Test(
    "nothing from outside is taken for markup",
    arguments: [
      ("<b>&\"", "&lt;b&gt;&amp;&quot;"), ("plain", "plain"), ("", ""),
    ])
  func escaped(words: String, html: String) {
    #expect(Markup(words).html == html)
    #expect(Markup.element("p", [("title", words)], []).html == "<p title=\"\(html)\"></p>")
  }
}
