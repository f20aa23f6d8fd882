import Channels
import Exploration
import Simulation
import Testing
import Timelock

@testable import Checker

/// What is found in numbers happens in worlds as well, whatever those remember.
struct ReplayTests {
  /// A cheat that can forge a message into the very one that it could send instead.
  static let bounds = Timelock.Bounds(
    updates: 2, step: 1, delay: 1, allowance: Allowance(silences: 2, tampers: 1))

  @Test("every way through numbers is a way through worlds", arguments: 0..<4)
  func replay(seed: UInt64) throws {
    let plain = try WorldModel<Timelock>(Self.bounds)
    let numbered = NumberedWorld(plain)
    for way in Explorer(numbered.model).explore().samples(500, seed: seed, further: 2) {
      #expect(numbered.path(way).states(in: plain) != nil)
    }
  }
}
