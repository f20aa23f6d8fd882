public import Channels
internal import Synchronization

/// Remembers what the parts of worlds have led to, for those who make the same moves over and over.
///
/// In nearly every world all parts are such as other worlds had before, and what a message or a
/// block makes of them is known. What is remembered is what the world's own code has found, under
/// the marks of all that it has looked at. Nothing that a world shows depends on what is remembered
/// where, so several threads share a memory by each working on a shelf of its own.
public final class WorldMemory<Family: SimulatedFamily>: Sendable {
  private let shelves: [Shelf]

  private final class Shelf: Sendable {
    let tables = Mutex(MemoryTables<Family>())
  }

  /// Remembers nothing yet.
  public init() {
    shelves = (0..<Self.shelfCount).map { _ in Shelf() }
  }

  /// More than there are threads that work at once.
  private static var shelfCount: Int { 64 }

  /// Lends the tables of a shelf that no other thread is working on.
  ///
  /// A thread begins to look where its stack lies, so that it nearly always comes back to what it
  /// has found itself.
  fileprivate func lend<Answer: Sendable, Failure>(
    to body: (MemoryTables<Family>) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let own = withUnsafePointer(to: shelves) { Int(bitPattern: $0) >> Self.stackBits }
    for place in own..<own + Self.shelfCount {
      let shelf = shelves[place & (Self.shelfCount - 1)]
      let answer = try shelf.tables.withLockIfAvailable { tables throws(Failure) in
        try body(tables)
      }
      if let answer { return answer }
    }
    return try shelves[own & (Self.shelfCount - 1)].tables.withLock { tables throws(Failure) in
      try body(tables)
    }
  }

  /// Stacks are no smaller than half a mebibyte.
  private static var stackBits: Int { 19 }
}

extension World {
  /// The world after a move, if that does not refuse it; the same as `apply` makes, and nothing is
  /// told of it.
  public func next(
    _ move: Move<Family>, remembering memory: WorldMemory<Family>
  ) throws(MoveRefusal<Family>) -> World {
    try memory.lend { tables throws(MoveRefusal<Family>) in
      var turn = Turn(self, telling: .nothing, remembering: tables)
      try Family.perform(move, in: &turn)
      return turn.world
    }
  }

  /// Lets a party hear a message that is on its way to it, without a consequence.
  public func hear(
    _ message: Int, by party: inout Family.Party, remembering memory: WorldMemory<Family>
  ) throws(Family.Refusal) {
    let role = party.role
    let seat = seats[role.index]
    let heard = memory.lend { tables in
      let parcel = transit.content[role][message]
      return Turn(self, telling: .nothing, remembering: tables)
        .handled(by: seat, .hear(parcel.message, from: parcel.sender))
    }
    guard let heard else { preconditionFailure("a message is something to handle") }
    party = heard.party
    if let refusal = heard.refusal { throw refusal }
  }

  /// The same world, to be asked for its fingerprint and for its future more than once.
  public var marked: World {
    var world = self
    world.layerPart = Part(layerPart.content, .atOnce)
    for place in seats.indices {
      world.seats[place] = Part(seats[place].content.marked, .atOnce)
    }
    world.transit = Part(transit.content.marked, .atOnce)
    return world
  }
}

extension Participant {
  fileprivate var marked: Participant {
    var participant = self
    participant.built = built.map { Part($0.content, .atOnce) }
    participant.watched = watched.map { Part($0.content, .atOnce) }
    return participant
  }
}

extension Transit {
  fileprivate var marked: Transit {
    var transit = self
    for role in Family.Role.allCases {
      for index in self[role].indices {
        transit[role][index].message = Part(self[role][index].message.content, .atOnce)
      }
    }
    return transit
  }
}
