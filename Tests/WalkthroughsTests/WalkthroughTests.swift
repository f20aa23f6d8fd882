import Channels
import Checker
import Simulation
import Testing
import Walkthroughs

/// Every story runs to its end, with all its forks, and says nothing that nobody knows.
struct WalkthroughTests {
  @Test("a story runs to its end", arguments: Walkthrough.all)
  func runs(walkthrough: Walkthrough) throws {
    let tale = try walkthrough.tale()
    #expect(tale.scenes.count == walkthrough.beats.count)
  }
}

extension Walkthrough: CustomTestStringConvertible {
  public var testDescription: String { name }
}
