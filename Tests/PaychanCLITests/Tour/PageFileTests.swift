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
      #expect(found == StoryPage(Walkthrough<Timelock>.ladder.played).html)
    }
    let nowhere = PaychanCommand.program.run("tour", "ladder", "--html", "/dev/null/place.html")
    #expect(nowhere.code == .inputOutput && nowhere.messages.contains("'/dev/null/place.html'"))
  }
}
