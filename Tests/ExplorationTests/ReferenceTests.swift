import Exploration
import TestSupport
import Testing

@Suite("The explorer finds what a plain search finds")
struct ReferenceTests {
  @Test("the same states at the same depths, for hundreds of random graphs")
  func depths() {
    for seed in Campaign.seeds(300) {
      var dice = Dice(seed: seed)
      var graph = Graph.random(&dice)
      graph.properties = graph.successors.indices.map { node in
        .sometimes("\(node)") { $0 == node }
      }
      let explored = Explorer(graph, threads: .exactly(2)).explore()
      let found = Dictionary(
        uniqueKeysWithValues: explored.witnesses.map { ($0.property, $0.path) })
      let expected = graph.distances
      #expect(Set(found.keys) == Set(expected.keys.map(String.init)), "seed \(seed)")
      #expect(explored.outcome.statistics.states == expected.count)
      #expect(explored.outcome.statistics.depth == expected.values.max())
      for (node, depth) in expected {
        #expect(found["\(node)"]?.actions.count == depth, "seed \(seed)")
        #expect(found["\(node)"]?.states(in: graph)?.last == node, "seed \(seed)")
      }
    }
  }

  @Test("the same shortest way to a state that must not be, for hundreds of random graphs")
  func violations() {
    for seed in Campaign.seeds(300) {
      var dice = Dice(seed: seed)
      var graph = Graph.random(&dice)
      let bad = Set((0..<3).map { _ in dice.below(graph.successors.count) })
      graph.properties = [.always("good") { !bad.contains($0) }]
      let nearest = graph.distances.filter { bad.contains($0.key) }.values.min()
      let outcome = Explorer(graph, threads: .exactly(2)).explore().outcome
      #expect(outcome.violation?.depth == nearest, "seed \(seed)")
      #expect(outcome.holds == (nearest == nil))
    }
  }

  @Test("the same answer about ends, and the nearest state without one, for hundreds of graphs")
  func ends() {
    var stranded = 0
    let seeds = Campaign.seeds(500)
    for seed in seeds {
      var dice = Dice(seed: seed)
      var graph = Graph.random(&dice)
      let ends = Set((0..<1 + dice.below(4)).map { _ in dice.below(graph.successors.count) })
      graph.properties = [.alwaysReachable("end") { ends.contains($0) }]
      let expected = graph.distances.filter { !graph.reaches(ends, from: $0.key) }.values.min()
      let outcome = Explorer(graph, threads: .exactly(2)).explore().outcome
      #expect(outcome.violation?.depth == expected, "seed \(seed)")
      #expect(outcome.holds == (expected == nil), "seed \(seed)")
      if let last = outcome.violation?.path.states(in: graph)?.last {
        #expect(!graph.reaches(ends, from: last), "seed \(seed)")
        stranded += 1
      }
    }
    #expect((seeds.count / 10...seeds.count * 9 / 10).contains(stranded))
  }

  @Test("an end is found along edges that all lead back")
  func backwardEdges() {
    // The root leads to every node, and each node only to the one before it; the first is the end.
    let count = 500
    var graph = Graph(successors: [Array(1..<count)] + (1..<count).map { $0 == 1 ? [] : [$0 - 1] })
    graph.properties = [.alwaysReachable("first") { $0 == 1 }]
    #expect(Explorer(graph).explore().outcome.holds)
    graph.successors[250] = []
    #expect(
      Explorer(graph).explore().outcome.violation?.path.states(in: graph)?.last == 250)
  }
}
