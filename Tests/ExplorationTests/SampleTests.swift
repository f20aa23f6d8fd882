import Exploration
import Testing

@Suite("Samples of what was explored")
struct SampleTests {
  @Test("replay, and reach much of it")
  func replay() {
    let model = TwoPhaseCommit(count: 4)
    let explored = Explorer(model).explore()
    let samples = explored.samples(10_000, seed: 1)
    #expect(samples.count == 10_000)
    let ends = samples.compactMap { $0.states(in: model)?.last }
    #expect(ends.count == 10_000)
    #expect(Set(ends).count > explored.outcome.statistics.states / 2)
  }

  @Test("are the same for one seed, and others for another")
  func seeds() {
    let explored = Explorer(TwoPhaseCommit(count: 4)).explore()
    let actions = [1, 1, 2].map { explored.samples(20, seed: $0).map(\.actions) }
    #expect(actions[0] == actions[1])
    #expect(actions[0] != actions[2])
  }

  @Test("without further actions are shortest paths")
  func shortest() {
    let graph = Graph.tree(500)
    let distances = graph.distances
    for sample in Explorer(graph).explore().samples(200, seed: 5, further: 0) {
      let last = sample.states(in: graph)?.last ?? -1
      #expect(sample.actions.count == distances[last])
    }
  }
}
