import Exploration
import Testing

@Suite("Models whose answers are known")
struct KnownModelTests {
  @Test(
    "two-phase commit has as many states as TLA+ and stateright count, and agrees",
    arguments: [(3, 288), (5, 8832)])
  func twoPhaseCommit(resources: Int, states: Int) throws {
    let explored = Explorer(TwoPhaseCommit(count: resources)).explore()
    #expect(explored.outcome.holds)
    #expect(explored.outcome.statistics.states == states)
    #expect(explored.witnesses.map(\.property) == ["all abort", "all commit"])
    let commit = try #require(explored.witnesses.last)
    // Each prepares, is heard, and hears; and the coordinator decides.
    #expect(commit.path.actions.count == 3 * resources + 1)
  }

  @Test("four gallons are measured with two jugs in six actions")
  func jugs() throws {
    let violation = try #require(Explorer(Jugs()).explore().outcome.violation)
    #expect(violation.property == "never four gallons")
    #expect(violation.depth == 6)
    #expect(violation.path.states(in: Jugs())?.last?.y == 4)
  }

  @Test("three people of each kind cross in eleven actions")
  func crossing() throws {
    let violation = try #require(Explorer(Crossing()).explore().outcome.violation)
    #expect(violation.depth == 11)
    #expect(violation.path.states(in: Crossing())?.last == SIMD3(0, 0, 0))
  }

  @Test("the lock opens after six turns")
  func lock() throws {
    let violation = try #require(Explorer(Lock()).explore().outcome.violation)
    #expect(violation.depth == 6)
    #expect(violation.path.states(in: Lock())?.last == [0, 2, 0, 2])
  }

  @Test("philosophers who all take the left fork starve", arguments: 2...7)
  func philosophers(count: Int) throws {
    let model = Philosophers(count: count)
    let violation = try #require(Explorer(model).explore().outcome.violation)
    #expect(violation.property == "0 eats")
    #expect(violation.depth == count)
    #expect(
      violation.path.states(in: model)?.last == Array(repeating: 1, count: count))
  }
}
