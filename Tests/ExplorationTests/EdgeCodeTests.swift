import Testing

@testable import Exploration

@Suite("Edges in few bytes")
struct EdgeCodeTests {
  @Test("come back in order, each once", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(seed: UInt64) {
    var dice = Dice(seed: seed)
    let first = dice.below(1 << dice.below(31))
    let scale = 1 << (1 + dice.below(31))
    let targets = (0..<dice.below(70)).map { _ in
      (0..<dice.below(12)).map { _ in UInt32(dice.below(scale)) }
    }
    var edges = EdgeList()
    for some in targets {
      for target in some { edges.append(target) }
      edges.endState()
    }
    var read = EdgeList()
    EdgeCode(edges, first: first).read(states: targets.count, first: first, into: &read)
    let back = targets.indices.map { Array(read.targets[read[$0]]) }
    #expect(back == targets.map { Set($0).sorted() })
  }
}
