import Channels
import Foundation
import Telling
import Testing
import Timelock
import Walkthroughs

@testable import PaychanCLI

@Suite("The files of pages")
struct PageFileTests {
  @Test("a page is written whole, and a place that is none is named")
  func written() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "ladder.html").path()
      let outcome = PaychanCommand.program.run("tour", "ladder", "--html", path)
      #expect(outcome.code == .fine && outcome.messages.contains("wrote '\(path)'"))
      let found = try String(contentsOfFile: path, encoding: .utf8)
      let page = StoryPage(
        Walkthrough<Timelock>.ladder.played, name: PageName(ofStory: "ladder"), isAmongOthers: false
      )
      #expect(found == page.html && !found.contains("index.html"))
      let other = folder.appending(path: "ladder.zh.html").path()
      #expect(outcome.messages.contains("wrote '\(other)'"))
      let chinese = try String(contentsOfFile: other, encoding: .utf8)
      #expect(chinese.contains("lang=\"zh-Hans\"") && chinese.contains("href=\"ladder.html\""))
      #expect(found.contains("href=\"ladder.zh.html\""))
    }
    let nowhere = PaychanCommand.program.run("tour", "ladder", "--html", "/dev/null/place.html")
    #expect(nowhere.code == .inputOutput && nowhere.messages.contains("'/dev/null/place.html'"))
  }

  @Test("a file that is no page by its name has one language, the one that is asked for")
  func alone() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "ladder.page").path()
      let outcome = PaychanCommand.program.run(
        "tour", "ladder", "--html", path, "--lang", "zh")
      #expect(outcome.code == .fine)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["ladder.page"])
      let found = try String(contentsOfFile: path, encoding: .utf8)
      #expect(found.contains("lang=\"zh-Hans\"") && !found.contains("class=\"language\""))
    }
  }
}
