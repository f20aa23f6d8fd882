import Channels
import Simulation
import Testing

@testable import Timelock

@Suite("A session keeps all that was made")
struct SessionTests {
  private var empty: Session<Timelock> {
    Session(ScenarioTemplate.file100GB.scenario, playing: false).beginningAnew
  }

  @Test("what is undone can be made again, move by move")
  func again() {
    var session = empty
    for move in moves { session.make(move) }
    session.undo()
    session.undo()
    #expect(session.moves == Array(moves.dropLast(2)))
    #expect(session.ways.map(\.moves) == [Array(moves.suffix(2))])
    session.redo()
    session.redo()
    #expect(session.moves == moves)
    #expect(session.ways.isEmpty && session.undone == nil)
  }

  @Test("another way from the same place leaves the first one whole")
  func beside() {
    var session = empty
    for move in moves { session.make(move) }
    session.undo(2)
    session.make(.mine(7, .mempool))
    session.undo(2)
    #expect(paths(session) == [moves, [moves[0], .mine(7, .mempool)]])
    session.go(to: 0)
    #expect(paths(session) == [moves, [moves[0], .mine(7, .mempool)]])
  }

  @Test("a place with a name is found from anywhere, and may be given anew")
  func named() throws {
    var session = empty
    session.make(moves[0])
    session.name("here")
    session.make(moves[1])
    session.undo(2)
    session.make(.mine(1, .mempool))
    session.go(to: try #require(session.ways.firstIndex { $0.name == "here" }))
    #expect(session.moves == [moves[0]])
    session.make(moves[2])
    session.name("here")
    session.undo(2)
    session.go(to: try #require(session.ways.firstIndex { $0.name == "here" }))
    #expect(session.moves == [moves[0], moves[2]])
    #expect(session.ways.count { $0.name == "here" } == 1)
  }

  @Test("whatever is done, no path that was ever gone is lost", arguments: 1...20)
  func nothingLost(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    var session = empty
    var gone: Set<[Move]> = []
    for _ in 0..<60 {
      switch Int.random(in: 0..<8, using: &dice) {
      case 0...2: session.make(moves.randomElement(using: &dice) ?? .open)
      case 3: session.undo(Int.random(in: 1...4, using: &dice))
      case 4: session.redo()
      case 5: session.name(Bool.random(using: &dice) ? "here" : "there")
      default:
        if let place = session.ways.indices.randomElement(using: &dice) { session.go(to: place) }
      }
      gone.insert(session.moves)
      let known = paths(session)
      for path in gone {
        #expect(known.contains { $0.starts(with: path) }, "\(path) is lost")
      }
    }
  }

  private var moves: [Move] { [.open, .exchange, .mine(3, .mempool)] }

  /// The present and every other way, each from the beginning.
  private func paths(_ session: Session<Timelock>) -> Set<[Move]> {
    let others = session.ways.map { session.moves.prefix($0.after) + $0.moves }
    return Set(others.map(Array.init) + [session.moves]).filter { path in
      !others.contains { $0.count > path.count && $0.starts(with: path) }
        && (session.moves == path || !session.moves.starts(with: path))
    }
  }
}

extension Session {
  /// The same agreement without any moves.
  fileprivate var beginningAnew: Session {
    var scenario = scenario
    scenario.moves = []
    return Session(scenario)
  }
}
