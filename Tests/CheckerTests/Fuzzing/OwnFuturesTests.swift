import Channels
import Checker
import Exploration
import Foundation
import Simulation
import Testing
import Timelock

@Suite("The example of random futures of one's own")
struct OwnFuturesTests {
  @Test("finds the sixth payment, and nothing more than it takes")
  func finds() throws {
    let setup = FutureSetup<Timelock>(terms: Timelock.Bounds(updates: 9, step: 2).terms)
    let found = try #require(ownFutures(setup))
    #expect(found.property == "the payer keeps half")
    #expect(found.breach == nil)
    #expect(found.shrunk.isMinimal)
    let payments = found.scenario.moves.filter { $0 == .pay(Timelock.Bounds.unit) }
    #expect(payments.count == 6)
    #expect(throws: Never.self) { try found.scenario.run() }
  }

  @Test("is the code that is shown")
  func sameCode() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let package = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = package.appending(path: "Sources/Checker/Checker.docc/RandomFuturesOfYourOwn.md")
    let blocks = try text(page).split(separator: "```swift\n").dropFirst()
    let shown = try #require(blocks.first?.split(separator: "```").first).split(separator: "\n")
    let tested = try text(here.appending(path: "OwnFuturesExample.swift")).split(separator: "\n")
      .drop { !$0.hasPrefix("func ") }.dropFirst().dropLast(2).map { $0.dropFirst(2) }
    #expect(shown == tested)
  }

  private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }
}
