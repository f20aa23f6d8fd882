import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  @Test("its examples run")
  func examplesRun() throws {
    try example()
    try storyExample()
  }

  @Test(
    "each example is the one that runs",
    arguments: ["Example.swift", "StoryExample.swift"].enumerated().map { ($0, $1) })
  func exampleIsTested(number: Int, file: String) throws {
    let readme = try text("README.md")
    let blocks = readme.split(separator: "```swift\n").dropFirst()
    let code = try #require(blocks.dropFirst(number).first)
    let block = try #require(code.split(separator: "```").first)
    let shown = block.split(separator: "\n").filter { !$0.hasPrefix("import ") }
    let tested = try text("Tests/ReadmeTests/\(file)").split(separator: "\n")
      .drop { !$0.hasPrefix("func ") }.dropFirst().dropLast()
      .map { $0.hasPrefix("  ") ? $0.dropFirst(2) : $0 }
    #expect(shown.map(String.init) == tested.map(String.init))
  }

  @Test(
    "it names what is there",
    arguments: [
      "Scripts/bootstrap", "Scripts/install", "LICENSE", ".ci/run", "Tests/CoreOracle",
      "Tests/Explorer/costs.py",
    ])
  func namesFiles(_ path: String) throws {
    #expect(try text("README.md").contains(path))
    let file = root.appending(path: path).path
    #expect(FileManager.default.fileExists(atPath: file))
  }

  @Test("every link leads to a file, and the four pages that a reader needs are among them")
  func links() throws {
    let prose = try text("README.md").components(separatedBy: "```").enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
    let targets = prose.components(separatedBy: "](").dropFirst()
      .compactMap { $0.components(separatedBy: ")").first }.filter { !$0.hasPrefix("http") }
    for target in targets {
      let file = root.appending(path: target).path
      #expect(FileManager.default.fileExists(atPath: file), "\(target)")
    }
    let pages = ["TheTimelockChannel.md", "Threats.md", "Fixtures/README.md", "schema.json"]
    for page in pages { #expect(targets.contains { $0.hasSuffix(page) }, "\(page)") }
  }

  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
