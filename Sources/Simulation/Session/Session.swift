internal import Channels

/// A scenario that is being written: the moves that were made so far, and the ways that were left.
///
/// Nothing that was made is ever lost: what is undone is kept, and what follows another way is kept
/// beside it. The present is a scenario like any other.
public struct Session<Family: SimulatedFamily>: Hashable, Sendable {
  /// What was agreed; its moves are not these.
  private let beginning: Scenario<Family>
  /// The moves of the present.
  public private(set) var moves: [Move<Family>]
  /// All other ways, the one that was left last at the end.
  public private(set) var ways: [KeptWay<Family>]

  /// Begins with what a scenario has agreed; its moves are the present, or a way yet to be gone.
  public init(_ scenario: Scenario<Family>, playing isPlayed: Bool = true) {
    let moves = Array(scenario.moves)
    self.init(
      scenario, moves: isPlayed ? moves : [],
      ways: isPlayed || moves.isEmpty ? [] : [KeptWay(after: 0, moves: moves)])
  }

  init(_ scenario: Scenario<Family>, moves: [Move<Family>], ways: [KeptWay<Family>]) {
    var beginning = scenario
    beginning.moves = []
    self.beginning = beginning
    self.moves = moves
    self.ways = ways
  }

  /// The present as a scenario.
  public var scenario: Scenario<Family> {
    var scenario = beginning
    scenario.moves = Moves(moves)
    return scenario
  }
}

extension Session {
  /// Whether the same was agreed.
  func hasBeginning(of other: Session) -> Bool { beginning == other.beginning }
}

// How a session goes on.
extension Session {
  /// Adds a move to the present.
  public mutating func make(_ move: Move<Family>) { moves.append(move) }

  /// Takes the last moves back, and keeps them.
  public mutating func undo(_ count: Int = 1) {
    let count = min(max(0, count), moves.count)
    guard count > 0 else { return }
    let undone = Array(moves.suffix(count))
    moves.removeLast(count)
    reroot(behind: undone)
    keep(KeptWay(after: moves.count, moves: undone))
  }

  /// The move that would be made again: the first of the way that was left here last.
  public var undone: Move<Family>? { wayFromHere.flatMap { ways[$0].moves.first } }

  /// Makes the move again that was taken back last.
  public mutating func redo() {
    guard let place = wayFromHere else { return }
    moves.append(ways[place].moves.removeFirst())
    ways[place].after += 1
    if ways[place].moves.isEmpty, ways[place].name == nil { ways.remove(at: place) }
  }

  private var wayFromHere: Int? {
    ways.lastIndex { $0.after == moves.count && !$0.moves.isEmpty }
  }

  /// Gives this place a name, to come back to it from any other; another place of that name has
  /// lost it.
  public mutating func name(_ name: String) {
    if let old = ways.firstIndex(where: { $0.name == name }) {
      let way = ways.remove(at: old)
      if !way.moves.isEmpty { keep(KeptWay(after: way.after, moves: way.moves)) }
    }
    ways.append(KeptWay(name: name, after: moves.count, moves: []))
  }

  /// Goes to the end of another way, and keeps what is left for it.
  public mutating func go(to place: Int) {
    let way = ways.remove(at: place)
    undo(moves.count - way.after)
    moves += way.moves
    if let name = way.name { self.name(name) }
  }
}

// How ways are kept.
extension Session {
  /// Ways that left the present among moves that are undone leave it before them now.
  private mutating func reroot(behind undone: [Move<Family>]) {
    for place in ways.indices where ways[place].after > moves.count {
      ways[place].moves = undone.prefix(ways[place].after - moves.count) + ways[place].moves
      ways[place].after = moves.count
    }
  }

  /// Keeps a way, the last to be left; one that another contains as its beginning says nothing of
  /// its own.
  private mutating func keep(_ way: KeptWay<Family>) {
    let longer = ways.lastIndex { other in
      other.name == nil && other.after == way.after && other.moves.starts(with: way.moves)
    }
    let kept = longer.map { ways.remove(at: $0) } ?? way
    ways.removeAll { other in
      other.name == nil && other.after == way.after && kept.moves.starts(with: other.moves)
    }
    ways.append(kept)
  }
}
