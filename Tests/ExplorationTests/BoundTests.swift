import Exploration
import Testing

@Suite("A bound never ends in a false answer")
struct BoundTests {
  let model = Graph.tree(100_000, [.always("any") { _ in true }])

  @Test(
    "at each bound the answer is that not everything was explored",
    arguments: [
      (Bounds(states: 5_000), StopReason.states(limit: 5_000)),
      (Bounds(memory: 1 << 19), .memory(limit: 1 << 19)),
      (Bounds(time: .zero), .time(limit: .zero)),
      (Bounds(depth: 9), .depth(limit: 9)),
    ])
  func bounds(bounds: Bounds, expected: StopReason) {
    let outcome = Explorer(model, bounds: bounds).explore().outcome
    guard case .notExhausted(expected, let statistics) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(statistics.states < 100_000)
    #expect(statistics.states <= bounds.states && statistics.depth <= bounds.depth)
  }

  @Test("no more states are visited than allowed, and exactly enough is enough")
  func states() {
    #expect(Explorer(model, bounds: Bounds(states: 100_000)).explore().outcome.holds)
    let fewer = Explorer(model, bounds: Bounds(states: 99_999)).explore().outcome
    #expect(!fewer.holds)
    #expect(fewer.statistics.states == 99_999)
  }

  @Test("states at the depth limit are judged")
  func depth() {
    let graph = Graph.chain(10, [.always("below five") { $0 < 5 }])
    #expect(Explorer(graph, bounds: Bounds(depth: 5)).explore().outcome.violation?.depth == 5)
    #expect(Explorer(graph, bounds: Bounds(depth: 4)).explore().outcome.violation == nil)
  }

  @Test("who asks for an end gets one")
  func cancellation() {
    let outcome = Explorer(model).explore(observer: Observer(isCancelled: { true })).outcome
    guard case .notExhausted(.cancelled, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test("the model's boundary leaves futures out, unless the question ends there")
  func boundary() {
    var graph = Graph.chain(10, [.always("any") { _ in true }])
    graph.outside = [4: .outside]
    guard
      case .notExhausted(.boundary(states: 1), let statistics) = Explorer(graph).explore().outcome
    else {
      Issue.record("a cut is no answer")
      return
    }
    #expect(statistics.states == 5)
    graph.outside = [4: .endOfQuestion]
    #expect(Explorer(graph).explore().outcome.holds)
  }

  @Test("a state with too many actions ends the exploration")
  func actions() {
    let most = Graph(successors: [Array(repeating: 1, count: 1 << 16), []])
    #expect(Explorer(most).explore().outcome.holds)
    let more = Graph(successors: [Array(repeating: 1, count: 1 << 16 + 1), []])
    guard case .notExhausted(.tooManyActions, _) = Explorer(more).explore().outcome else {
      Issue.record("an action was lost")
      return
    }
  }

  @Test("an unexplored state may lead to an end, so its predecessors are not called stranded")
  func endsBeyond() {
    let graph = Graph.chain(10, [.alwaysReachable("nine") { $0 == 9 }])
    for bounds in [Bounds(depth: 5), Bounds(states: 5)] {
      let outcome = Explorer(graph, bounds: bounds).explore().outcome
      #expect(outcome.violation == nil && !outcome.holds)
    }
    var cut = graph
    cut.outside = [4: .endOfQuestion]
    #expect(Explorer(cut).explore().outcome.holds)
  }

  @Test("a state that is stranded within the bound is stranded beyond it too")
  func strandedWithin() {
    // The first child is a trap, the second begins a chain that the bound cuts.
    var graph = Graph.chain(100)
    graph.successors[0] = [1, 2]
    graph.successors[1] = [1]
    graph.properties = [.alwaysReachable("end") { $0 == 99 }]
    let violation = Explorer(graph, bounds: Bounds(depth: 5)).explore().outcome.violation
    #expect(violation?.path.actions == [0])
  }

  @Test("a model that begins nowhere has nothing to look at")
  func nothing() {
    let graph = Graph(roots: [], successors: [[]], properties: [.sometimes("any") { _ in true }])
    let explored = Explorer(graph).explore()
    #expect(!explored.outcome.holds)
    #expect(explored.outcome.statistics.states == 0)
    #expect(explored.samples(3, seed: 1).isEmpty)
  }

  @Test("less than 64 bytes are kept for each state, edges for the sake of ends included")
  func bytes() {
    let statistics = Explorer(TwoPhaseCommit(count: 6)).explore().outcome.statistics
    #expect(statistics.bytesPerState < 64)
    #expect(statistics.edges > 5 * statistics.states)
  }
}
