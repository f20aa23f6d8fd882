import Foundation
import Testing

@testable import Exploration

@Suite("An exploration that ends in the middle goes on from its checkpoint")
struct CheckpointTests {
  /// The result of an exploration, without the time and memory that it took.
  struct Account: Equatable {
    let numbers: [Int]
    let outcome: String
    let violation: [Int]?
    let witnesses: [[Int]]
    let samples: [[Int]]

    init(_ explored: Explored<Graph>) {
      let statistics = explored.outcome.statistics
      numbers = [
        statistics.states, statistics.edges, statistics.depth, statistics.widestLevel,
        statistics.outside,
      ]
      outcome = String(String(describing: explored.outcome).prefix { $0 != "(" })
      violation = explored.outcome.violation?.path.actions
      witnesses = explored.witnesses.map(\.path.actions)
      samples = explored.samples(20, seed: 3).map(\.actions)
    }
  }

  /// A graph of some hundred nodes with known states, a witness, and possibly a violation.
  static func graph(bad: Int?) -> Graph {
    var dice = Dice(seed: 11)
    let nodes = 60
    var graph = Graph(
      roots: [0, 1, 0],
      successors: (0..<nodes).map { node in
        [min(node + 7, nodes - 1), dice.below(nodes), -1, max(0, node - dice.below(30))]
      })
    graph.properties = [
      .always("not bad") { $0 != bad }, .sometimes("late") { $0 == nodes - 2 },
    ]
    return graph
  }

  @Test("wherever its file is cut off", arguments: [nil, 59])
  func everyOffset(bad: Int?) throws {
    let graph = Self.graph(bad: bad)
    let whole = Account(Explorer(graph).explore())
    let place = Place(blockBytes: 60)
    #expect(Account(try place.explore(graph)) == whole)
    let bytes = try place.bytes
    #expect(try place.blocks > 2)
    for size in 0...bytes.count {
      try place.write(bytes.prefix(size))
      #expect(Account(try place.explore(graph)) == whole, "cut at \(size)")
      guard size % 10 == 0 else { continue }
      #expect(Account(try place.explore(graph)) == whole, "finished after a cut at \(size)")
    }
  }

  @Test("also one of many states, with a frontier on disk", arguments: [1, 3])
  func manyStates(threads: Int) throws {
    let graph = Graph.tree(120_000, [.always("few") { $0 != 119_000 }])
    let whole = Explorer(graph).explore()
    let place = Place(blockBytes: 30_000)
    _ = try place.explore(graph)
    let bytes = try place.bytes
    var dice = Dice(seed: 5)
    for _ in 0..<8 {
      try place.write(bytes.prefix(dice.below(bytes.count)))
      let bounds = Bounds(memory: whole.outcome.statistics.bytes * 3 / 2)
      let explored = try place.explore(graph, bounds, .exactly(threads))
      #expect(Account(explored) == Account(whole))
    }
  }

  @Test("and with larger bounds than before")
  func bounds() throws {
    let graph = Graph.tree(50_000)
    let place = Place(blockBytes: 1_000)
    for bounds in [Bounds(states: 9_999), Bounds(depth: 7), Bounds(depth: 12), Bounds(time: .zero)]
    {
      let explored = try place.explore(graph, bounds)
      guard case .notExhausted = explored.outcome else {
        Issue.record("\(explored.outcome)")
        return
      }
    }
    #expect(Account(try place.explore(graph)) == Account(Explorer(graph).explore()))
  }

  @Test("unless a byte of its file was changed")
  func damage() throws {
    let graph = Self.graph(bad: nil)
    let place = Place(blockBytes: 300)
    _ = try place.explore(graph)
    let bytes = try place.bytes
    for offset in bytes.indices {
      var damaged = bytes
      damaged[offset] ^= 0x41
      try place.write(damaged)
      #expect(throws: CheckpointError.self, "byte \(offset)") { try place.explore(graph) }
      #expect(try place.bytes == damaged, "a refused file stays as it is")
    }
  }

  @Test("unless the file is another one")
  func foreign() throws {
    let graph = Self.graph(bad: nil)
    let place = Place(blockBytes: 300)
    try place.write(Data("#!/bin/sh\necho a file of mine\n".utf8))
    #expect(throws: CheckpointError.notACheckpoint) { try place.explore(graph) }
    try place.write(Data())
    _ = try place.explore(graph)
    let other = Checkpoint(path: place.path, question: "another question")
    #expect(throws: CheckpointError.otherQuestion("a question")) {
      try Explorer(graph).explore(checkpoint: other)
    }
    var later = try place.bytes
    later[8] = 9
    try place.write(later)
    #expect(throws: CheckpointError.unknownVersion(9)) { try place.explore(graph) }
  }

  @Test("unless the model leads elsewhere than it did")
  func otherModel() throws {
    let place = Place(blockBytes: 300)
    _ = try place.explore(Self.graph(bad: nil), Bounds(depth: 4))
    #expect {
      var other = Self.graph(bad: nil)
      other.successors[0][0] += 1
      return try place.explore(other)
    } throws: {
      if case CheckpointError.otherModel = $0 { true } else { false }
    }
  }

  @Test("unless properties are about reachable ends, or the file is nowhere, or in use")
  func refusals() throws {
    let place = Place(blockBytes: 300)
    let ends = Graph.chain(3, [.alwaysReachable("end") { $0 == 2 }])
    #expect(throws: CheckpointError.needsEdges(property: "end")) { try place.explore(ends) }
    let nowhere = Checkpoint(path: "/nowhere/file", question: "a question")
    #expect(throws: CheckpointError.disk(DiskError(.open, "/nowhere/file", code: 2))) {
      try Explorer(Graph.chain(3)).explore(checkpoint: nowhere)
    }
    let holder = try File.opening(place.path)
    #expect(holder.lock())
    #expect(throws: CheckpointError.inUse) { try place.explore(Graph.chain(3)) }
  }
}

/// A checkpoint in the temporary folder, which goes with it.
final class Place {
  let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
  let blockBytes: Int

  init(blockBytes: Int) { self.blockBytes = blockBytes }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var bytes: Data { get throws { try Data(contentsOf: URL(filePath: path)) } }

  /// How many blocks the file has.
  var blocks: Int {
    get throws {
      var reader = try CheckpointReader(Checkpoint(path: path, question: "a question"))
      var count = 0
      while try reader.next() != nil { count += 1 }
      return count
    }
  }

  func write(_ bytes: Data) throws { try bytes.write(to: URL(filePath: path)) }

  @discardableResult
  func explore(
    _ graph: Graph, _ bounds: Bounds = Bounds(), _ threads: Threads = .exactly(1)
  ) throws -> Explored<Graph> {
    var checkpoint = Checkpoint(path: path, question: "a question")
    checkpoint.blockBytes = blockBytes
    return try Explorer(graph, bounds: bounds, threads: threads).explore(checkpoint: checkpoint)
  }
}
