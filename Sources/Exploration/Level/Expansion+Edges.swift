extension Expansion {
  /// The edges that are worth keeping, now that every target has a number.
  borrowing func edges(_ visited: Visited, allEnds: UInt8, limit: Int) -> Edges.Block {
    var edges = EdgeList()
    var start = 0
    for (offset, end) in links.ends.enumerated() {
      let source = piece.first + offset
      if visited.ends[source] != allEnds {
        for link in links.targets[start..<Int(end)] {
          append(link, of: source, visited, limit, &edges)
        }
      }
      edges.endState()
      start = Int(end)
    }
    return Edges.Block(edges, first: piece.first)
  }

  private borrowing func append(
    _ link: UInt32, of source: Int, _ visited: Visited, _ limit: Int, _ edges: inout EdgeList
  ) {
    guard let target = target(of: link, visited, limit) else { return visited.spare(source) }
    let isTree = link & Links.toCandidate != 0 && visited.ancestry.parent(of: target) == source
    guard target != source, !isTree else { return }
    edges.append(UInt32(truncatingIfNeeded: target))
  }

  /// The number of a link's state; `nil` for one beyond the limit, which is not visited.
  private borrowing func target(of link: UInt32, _ visited: Visited, _ limit: Int) -> Int? {
    guard link & Links.toCandidate != 0 else { return Int(link) }
    let candidate = candidates.start[Int(link & ~Links.toCandidate)]
    let number = Int(visited.table.number(of: candidate.key, at: Int(candidate.slot)))
    return number < limit ? number : nil
  }
}
