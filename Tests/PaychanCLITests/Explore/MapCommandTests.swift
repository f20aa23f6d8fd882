import Foundation
import Testing

@testable import PaychanCLI

@Suite("paychan explore --html")
struct MapCommandTests {
  @Test("writes a page that has all it needs, with no end of its data before its end")
  func page() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "map.html").path()
      let outcome = SmallExploration.run(
        ["explore", "--html", path] + SmallExploration.unsafe)
      #expect(outcome.code == .refused)
      #expect(outcome.messages.hasPrefix("wrote '\(path)', "))
      let page = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      let elsewhere = page.replacing("http%3A//www.w3.org/2000/svg", with: "").contains("http")
      #expect(!elsewhere && page.components(separatedBy: "</script>").count == 4)
      #expect(page.contains("a promise is broken.") && page.contains(#""attack":[0,"#))
    }
  }

  @Test("is in Chinese where that is asked for, all of it")
  func chinese() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "map.html").path()
      _ = SmallExploration.run(
        ["explore", "--html", path, "--lang", "zh"] + SmallExploration.unsafe)
      let page = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      #expect(page.contains("lang=\"zh-Hans\"") && page.contains("接下来可能发生什么"))
      let body = try #require(page.components(separatedBy: "</style>").last)
      let texts = body.components(separatedBy: "<script>")[0]
        .replacing(/<code>[^<]*<\/code>/, with: "")
      #expect(texts.firstMatch(of: /([A-Za-z]{3,} ){3}[A-Za-z]{3,}/) == nil)
    }
  }

  @Test("is not taken beside a table of many worlds")
  func sweep() {
    let outcome = SmallExploration.run(["explore", "--sweep", "--html", "map.html"])
    #expect(outcome.code == .usage)
    #expect(outcome.messages.contains("'--html' and option '--sweep' exclude each other"))
  }
}
