import Exploration
import Testing

@Suite("Each kind of property can fail, and be kept")
struct PropertyKindTests {
  @Test("a state that must not be is found; where it is not there, the property holds")
  func always() throws {
    let bad = Graph.chain(10, [.always("below five") { $0 < 5 }])
    let violation = try #require(Explorer(bad).explore().outcome.violation)
    #expect(violation.property == "below five")
    #expect(violation.path.actions == [0, 0, 0, 0, 0])
    let good = Graph.chain(10, [.always("below ten") { $0 < 10 }])
    #expect(Explorer(good).explore().outcome.holds)
  }

  @Test("the first state may break a property already")
  func root() throws {
    let graph = Graph.chain(3, [.always("not at the start") { $0 != 0 }])
    #expect(try #require(Explorer(graph).explore().outcome.violation).depth == 0)
  }

  @Test("a state that should sometimes be, and never is, is reported by name")
  func sometimes() {
    let missing = Graph.chain(10, [.sometimes("nine") { $0 == 9 }, .sometimes("ten") { $0 == 10 }])
    let explored = Explorer(missing).explore()
    #expect(explored.witnesses.map(\.property) == ["nine"])
    guard case .unwitnessed("ten", let statistics) = explored.outcome else {
      Issue.record("\(explored.outcome)")
      return
    }
    #expect(statistics.states == 10)
  }

  @Test("a state from which no end can be reached is found; its twin has a way out")
  func alwaysReachable() throws {
    // Node 1 is a trap; node 2 leads to the end.
    var graph = Graph(successors: [[1, 2], [1], [3], []])
    graph.properties = [.alwaysReachable("end") { $0 == 3 }]
    let violation = try #require(Explorer(graph).explore().outcome.violation)
    #expect(violation.path.actions == [0])
    graph.successors[1] = [1, 0]
    #expect(Explorer(graph).explore().outcome.holds)
  }

  @Test("states are known by their numbers however large the tables grow")
  func manyStates() throws {
    // Node 1 finds the trap long before node 9,999, which leads nowhere else.
    let (end, trap) = (20_000, 20_001)
    var graph = Graph(successors: (0...trap).map { $0 < 10_000 ? [10_000 + $0] : [end] })
    graph.successors[0] = Array(1..<10_000)
    graph.successors[1] = [trap, end]
    graph.successors[9_999] = [trap]
    (graph.successors[end], graph.successors[trap]) = ([], [])
    graph.properties = [.alwaysReachable("end") { $0 == end }]
    let violation = try #require(Explorer(graph).explore().outcome.violation)
    #expect(violation.path.actions == [9_998])
  }

  @Test("each of several ends is looked for by itself")
  func severalEnds() throws {
    var graph = Graph(successors: [[1, 2], [], []])
    graph.properties = [
      .alwaysReachable("either") { $0 != 0 }, .alwaysReachable("two") { $0 == 2 },
    ]
    let violation = try #require(Explorer(graph).explore().outcome.violation)
    #expect(violation.property == "two")
    #expect(violation.path.actions == [0])
  }

  @Test("of violations at one depth, the first in the model's order is reported")
  func leastViolation() {
    let graph = Graph.tree(
      1023, [.always("even") { $0 < 511 || $0 % 5 != 0 }, .always("odd") { $0 < 511 }])
    let violation = Explorer(graph).explore().outcome.violation
    #expect(violation?.property == "odd")
    #expect(violation?.path.states(in: graph)?.last == 511)
  }
}
