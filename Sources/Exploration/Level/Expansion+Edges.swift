extension Expansion {
  /// The edges that are worth keeping, now that every target has a number.
  func edges(_ visited: Visited, allEnds: UInt8, limit: Int) -> Edges.Block {
    var ends = ContiguousArray<UInt32>()
    ends.reserveCapacity(links.ends.count)
    var targets = ContiguousArray<UInt32>()
    var start = 0
    for (offset, end) in links.ends.enumerated() {
      let source = piece.first + offset
      if visited.ends[source] != allEnds {
        let kept = targets.count
        for link in links.targets[start..<Int(end)] {
          append(link, of: source, visited, limit, after: kept, &targets)
        }
      }
      ends.append(UInt32(truncatingIfNeeded: targets.count))
      start = Int(end)
    }
    return Edges.Block(
      first: piece.first, ends: ends,
      targets: targets.withUnsafeBufferPointer { ContiguousArray($0) })
  }

  private func append(
    _ link: UInt32, of source: Int, _ visited: Visited, _ limit: Int, after kept: Int,
    _ targets: inout ContiguousArray<UInt32>
  ) {
    guard let target = target(of: link, visited, limit) else { return visited.spare(source) }
    let isTree = link & Links.toCandidate != 0 && visited.ancestry.parent(of: target) == source
    let number = UInt32(truncatingIfNeeded: target)
    guard target != source, !isTree, !targets[max(kept, targets.count - 64)...].contains(number)
    else { return }
    targets.append(number)
  }

  /// The number of a link's state; `nil` for one beyond the limit, which is not visited.
  private func target(of link: UInt32, _ visited: Visited, _ limit: Int) -> Int? {
    guard link & Links.toCandidate != 0 else { return Int(link) }
    let candidate = candidates.start[Int(link & ~Links.toCandidate)]
    let number = Int(visited.table.number(of: candidate.key, at: Int(candidate.slot)))
    return number < limit ? number : nil
  }
}
