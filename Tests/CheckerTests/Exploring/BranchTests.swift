import Bitcoin
import Channels
import Exploration
import Simulation
import TestSupport
import Testing
import Timelock

@testable import Checker

/// A state that is agreed at the last moment, mined, undone by a branch and replaced by the state
/// before it.
struct BranchTests {
  /// All are honest, and one branch undoes as many blocks as is said.
  private static func bounds(branch depth: Int, expected undone: UInt32) -> Timelock.Bounds {
    SmallWorlds.changed {
      $0.updates = 2
      $0.capacity = 3
      $0.step = UInt32(2 * depth) + 3
      $0.adversary = .none
      $0.undo(depth)
      $0.undone = undone
    }
  }

  @Test("a branch that the terms reckon with brings back no older state")
  func expected() throws {
    #expect(try SmallWorlds.explore(Self.bounds(branch: 1, expected: 1)).holds)
  }

  @Test(
    "a branch one block deeper than the terms reckon with does",
    arguments: Campaign.isOn ? [1, 2] : [1])
  func deeper(depth: Int) throws {
    let bounds = Self.bounds(branch: depth, expected: UInt32(depth - 1))
    let breach = try #require(try SmallWorlds.attack(on: bounds))
    #expect(breach.promise == .payeeKeepsItsShare)
    #expect(breach.cheat == nil)
    #expect(breach.outcome.confirmed.map(\.description) == ["funding", "commitment 1"])
  }
}
