internal import Simulation
internal import Telling

extension Play where Family: KnownFamily {
  /// Makes a move, and says why where that cannot be.
  mutating func makeIfPossible(_ move: Move<Family>) throws(CommandError) {
    do throws(MoveRefusal<Family>) { try make(move) } catch {
      throw .badData(.move, problem: error.problem)
    }
  }

  /// Makes the move again that was taken back last, and says why where that cannot be.
  mutating func redoIfPossible() throws(CommandError) {
    do throws(MoveRefusal<Family>) { try redo() } catch {
      throw .badData(.move, problem: error.problem)
    }
  }

  /// Goes to the place of a name, or to the end of the way of a number.
  mutating func go(to text: String) throws(CommandError) {
    let ways = session.ways
    let place = ways.firstIndex { $0.name == text } ?? Int(text).map { $0 - 1 }
    guard let place, ways.indices.contains(place) else {
      throw .badData(
        .session,
        problem: "has no place '\(text.printable)' and no way of that number; --ways lists them")
    }
    do throws(ScenarioFault<Family>) { try go(to: place) } catch {
      throw .badData(.session, problem: error.problem)
    }
  }
}
