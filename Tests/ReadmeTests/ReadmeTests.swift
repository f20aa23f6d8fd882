import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  @Test("its example runs")
  func exampleRuns() throws {
    try example()
  }

  @Test("its example is the one that runs")
  func exampleIsTested() throws {
    let readme = try text("README.md")
    let code = try #require(readme.split(separator: "```swift\n").dropFirst().first)
    let block = try #require(code.split(separator: "```").first)
    let shown = block.split(separator: "\n").filter { !$0.hasPrefix("import ") }
    let tested = try text("Tests/ReadmeTests/Example.swift").split(separator: "\n")
      .drop { !$0.hasPrefix("func ") }.dropFirst().dropLast()
      .map { $0.hasPrefix("  ") ? $0.dropFirst(2) : $0 }
    #expect(shown.map(String.init) == tested.map(String.init))
  }

  @Test(
    "it names what is there",
    arguments: ["Scripts/bootstrap", "LICENSE", ".ci/run", "Tests/CoreOracle"])
  func namesFiles(_ path: String) throws {
    #expect(try text("README.md").contains(path))
    let file = root.appending(path: path).path
    #expect(FileManager.default.fileExists(atPath: file))
  }

  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
