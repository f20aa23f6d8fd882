package import Simulation

extension MoveRefusal where Family: ToldFamily {
  /// Continues "the move …": why it cannot happen now, and what would let it.
  package var problem: String { told("cannot happen now: \(words); \(remedy)") }
}

extension KeptWay where Family: ToldFamily {
  /// The way in a line of a list.
  package var words: String {
    let place = after == 0 ? told("from the beginning") : told("after move \(after - 1)")
    guard let first = moves.first else { return told("\(place), here") }
    let more = moves.count > 1 ? told(" and \(counted(moves.count - 1, "move")) more") : ""
    return told("\(place): \(first.sentence.dropLast())\(more)")
  }
}
