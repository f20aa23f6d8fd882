import Exploration

/// A graph that is written down; each state is a node, and each action an edge by its place.
struct Graph: Model {
  var roots = [0]
  var successors: [[Int]]
  var properties: [Property<Graph>] = []
  var outside: [Int: Boundary] = [:]
  /// Which bits of a fingerprint are not thrown away.
  var fingerprintMask: UInt64 = .max

  var initialStates: [Int] { roots }

  func actions(in state: Int, into actions: inout [Int]) {
    actions += successors[state].indices
  }

  func next(_ state: Int, _ action: Int) -> Int? {
    let target = successors[state][action]
    return target < 0 ? nil : target
  }

  func boundary(of state: Int) -> Boundary { outside[state] ?? .inside }

  func fingerprint(of state: Int) -> Fingerprint {
    var fingerprint = Fingerprinter()
    fingerprint.combine(state)
    let full = fingerprint.finalize()
    return Fingerprint(high: full.high & fingerprintMask >> 56, low: full.low & fingerprintMask)
  }

  static func chain(_ length: Int, _ properties: [Property<Graph>] = []) -> Graph {
    Graph(
      successors: (0..<length).map { $0 + 1 < length ? [$0 + 1] : [] }, properties: properties)
  }

  /// A full tree: its nodes are numbered level by level.
  static func tree(_ nodes: Int, _ properties: [Property<Graph>] = []) -> Graph {
    Graph(
      successors: (0..<nodes).map { [2 * $0 + 1, 2 * $0 + 2].filter { $0 < nodes } },
      properties: properties)
  }
}
