import Exploration

/// The plain way to answer what the explorer answers, for small graphs.
extension Graph {
  /// How many actions away each node is that can be reached.
  var distances: [Int: Int] {
    var distances: [Int: Int] = [:]
    var level = Set(roots)
    var depth = 0
    while !level.isEmpty {
      for node in level { distances[node] = depth }
      level = Set(level.flatMap { successors[$0] }.filter { $0 >= 0 && distances[$0] == nil })
      depth += 1
    }
    return distances
  }

  func reaches(_ ends: Set<Int>, from node: Int) -> Bool {
    !Set(Graph(roots: [node], successors: successors).distances.keys).isDisjoint(with: ends)
  }

  static func random(_ dice: inout Dice, properties: [Property<Graph>] = []) -> Graph {
    let nodes = 1 + dice.below(40)
    let most = 1 + dice.below(4)
    let successors = (0..<nodes).map { _ in
      (0..<dice.below(most + 1)).map { _ in
        dice.below(8) == 0 ? -1 : dice.below(nodes)
      }
    }
    let roots = (0..<1 + dice.below(3)).map { _ in dice.below(nodes) }
    return Graph(roots: roots, successors: successors, properties: properties)
  }
}
