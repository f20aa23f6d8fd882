extension Visited {
  /// Propagates which ends each state reaches, against the edges, until nothing changes any more;
  /// false if it was stopped before.
  ///
  /// Most edges lead to larger numbers, so one pass from the last state to the first settles nearly
  /// everything; a pass the other way follows the edges that lead back. Only the edges are kept,
  /// not their reverse, which would take as much memory again.
  func settleEnds(states: Int, goesOn: () -> Bool) -> Bool {
    while goesOn() {
      guard passDown(states) else { return true }
      guard passUp() else { return true }
    }
    return false
  }

  /// The first state from which an end cannot be reached, and the bit of the first such end.
  func firstStranded(states: Int) -> (state: Int, bit: Int)? {
    for state in 0..<states where ends[state] != allEnds {
      return (state, (allEnds & ~ends[state]).trailingZeroBitCount)
    }
    return nil
  }

  /// Passes from the last state to the first, along all edges; true if that changed anything.
  private func passDown(_ states: Int) -> Bool {
    var hasChanged = false
    var state = states
    var list = EdgeList()
    for block in edges.blocks.reversed() {
      block.read(into: &list)
      while state > block.first + block.count {
        state -= 1
        hasChanged = tellParent(of: state) || hasChanged
      }
      while state > block.first {
        state -= 1
        hasChanged = gather(list, state - block.first, state) || hasChanged
        hasChanged = tellParent(of: state) || hasChanged
      }
    }
    return hasChanged
  }

  /// Passes from the first state to the last, along the edges that are not in the ancestry.
  private func passUp() -> Bool {
    var hasChanged = false
    var list = EdgeList()
    for block in edges.blocks {
      block.read(into: &list)
      for state in block.first..<block.first + block.count {
        hasChanged = gather(list, state - block.first, state) || hasChanged
      }
    }
    return hasChanged
  }

  private func tellParent(of state: Int) -> Bool {
    add(ends[state], to: ancestry.parent(of: state))
  }

  private func gather(_ list: EdgeList, _ place: Int, _ state: Int) -> Bool {
    guard ends[state] != allEnds else { return false }
    var reached: UInt8 = 0
    for edge in list[place] { reached |= ends[Int(list.targets[edge])] }
    return add(reached, to: state)
  }

  private func add(_ reached: UInt8, to state: Int) -> Bool {
    let before = ends[state]
    ends[state] = before | reached
    return before | reached != before
  }
}
