import OneWay
import Testing
import Timelock
import Walkthroughs

@testable import Telling

/// What stands around the stories: their order, their lengths, and their other language.
@Suite("The furniture of pages")
struct FurnitureTests {
  private static let index = IndexPage<OneWay>().html

  @Test("an index has every story in its order, with a start, a length and a picture")
  func order() {
    var rest = Self.index[...]
    for story in Walkthrough<OneWay>.all {
      let link = rest.firstRange(of: "href=\"\(story.name).html\"")
      #expect(link != nil, "\(story.name)")
      rest = rest[(link?.upperBound ?? rest.startIndex)...]
      #expect(rest.contains("\(story.beats.count) steps, "))
    }
    #expect(Self.index.split(separator: "Start here").count == 2)
    let pictures = Self.index.split(separator: "<svg class=\"columns\"").count - 1
    #expect(pictures == Walkthrough<OneWay>.all.count)
  }

  @Test("a story leads to the next one, and the last one only to all of them")
  func next() throws {
    let all = Walkthrough<OneWay>.all
    let first = StoryPage(all[0].played).html
    #expect(first.contains("class=\"onward\" href=\"\(all[1].name).html\""))
    let last = StoryPage(try #require(all.last).played).html
    #expect(
      !last.contains("class=\"onward\"") && last.contains("class=\"all\" href=\"index.html\""))
  }

  @Test("in Chinese the page says so, and leads to Chinese pages and to its English twin")
  func chinese() {
    let story = Walkthrough<OneWay>.all[0]
    let html = OneWay.speaking(.chinese) { StoryPage(story.played).html }
    #expect(html.contains("<html lang=\"zh-Hans\">"))
    #expect(html.contains("href=\"\(story.name).html\" hreflang=\"en\""))
    #expect(html.contains("href=\"index.zh.html\""))
    #expect(html.contains("\(Walkthrough<OneWay>.all[1].name).zh.html"))
    for words in ["Contents", "All steps", "The next story", "What if?", "Who could take"] {
      #expect(!html.contains(words), "\(words)")
    }
  }

  @Test(
    "both languages fill in the same",
    arguments: [Catalogue.page, .glossary, Timelock.chinese, OneWay.chinese])
  func places(catalogue: Catalogue) {
    for (english, other) in catalogue.entries {
      #expect(Template(english).places == Template(other).places, "\(english)")
    }
  }

  @Test("a reader takes 60 to 90 seconds a step", arguments: [(1, 1, 2), (8, 8, 12), (15, 15, 23)])
  func times(steps: Int, least: Int, most: Int) {
    #expect(ReadingTime(steps: steps).least == least && ReadingTime(steps: steps).most == most)
  }
}
