import Testing

@testable import Exploration

@Suite("A frontier that memory has no room for")
struct SpillTests {
  static let tree = Graph.tree(300_000, [.always("few") { $0 != 299_999 }])
  static let enough = Explorer(tree).explore().outcome

  /// The least memory with which the visited states alone fit.
  static let tight = Bounds(memory: enough.statistics.bytes)

  @Test("goes to disk, and comes back in order", arguments: [1, 3])
  func disk(threads: Int) throws {
    let outcome = Explorer(Self.tree, bounds: Self.tight, threads: .exactly(threads))
      .explore().outcome
    #expect(outcome.violation?.path.actions == Self.enough.violation?.path.actions)
    #expect(outcome.violation != nil)
    #expect(outcome.statistics.edges == Self.enough.statistics.edges)
  }

  @Test("ends the exploration if its states refer to other memory")
  func memory() {
    let outcome = Explorer(Boxed(Self.tree), bounds: Self.tight).explore().outcome
    guard case .notExhausted(.memory, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test("ends the exploration if there is no place on disk, and says which")
  func noPlace() {
    var explorer = Explorer(Self.tree, bounds: Self.tight)
    explorer.temporaryFolder = "/nowhere"
    guard case .notExhausted(.disk(let error), _) = explorer.explore().outcome else {
      Issue.record("a frontier was kept nowhere")
      return
    }
    #expect(error.action == .open && error.place == "/nowhere" && error.code == 2)
  }

  @Test("ends the exploration too if the visited states do not fit")
  func visited() {
    let bounds = Bounds(memory: Self.tight.memory - 1)
    guard case .notExhausted(.memory, _) = Explorer(Self.tree, bounds: bounds).explore().outcome
    else {
      Issue.record("more memory was taken than allowed")
      return
    }
  }

  @Test("is read back page by page, into places that are used again")
  func pages() throws {
    var file = PageFile(pageBytes: 64, in: File.temporaryFolder)
    var page = [UInt64](repeating: 0, count: 8)
    for round in 0..<3 as Range<UInt64> {
      for number in 0..<4 as Range<UInt64> {
        try file.write(Int(number), Array(repeating: round * 10 + number, count: 8))
      }
      #expect(file.count == 4)
      for number in [2, 0, 3, 1] as [UInt64] {
        try page.withUnsafeMutableBytes { bytes in
          if let start = bytes.baseAddress { try file.read(Int(number), into: start) }
        }
        #expect(page == Array(repeating: round * 10 + number, count: 8))
      }
    }
  }
}

/// A graph whose states are arrays, which are more than their bytes.
struct Boxed: Model {
  let graph: Graph

  init(_ graph: Graph) { self.graph = graph }

  var initialStates: [[Int]] { graph.roots.map { [$0] } }
  var properties: [Property<Boxed>] { [] }
  func actions(in state: [Int], into actions: inout [Int]) {
    graph.actions(in: state[0], into: &actions)
  }
  func next(_ state: [Int], _ action: Int) -> [Int]? { graph.next(state[0], action).map { [$0] } }
  func fingerprint(of state: [Int]) -> Fingerprint { graph.fingerprint(of: state[0]) }
}
