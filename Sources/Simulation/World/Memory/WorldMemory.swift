package import Channels
internal import Synchronization

/// Remembers what the parts of worlds have led to, for whoever makes the same moves over and over.
///
/// In nearly every world all parts are such as other worlds had before, and what a message or a
/// block makes of them is known. What is remembered is what the world's own code has found, under
/// the marks of all that it has looked at. Nothing that a world shows hangs on what is remembered
/// where, so several threads share a memory by each working on a shelf of its own.
public final class WorldMemory: Sendable {
  private let shelves: [Shelf]

  private final class Shelf: Sendable {
    let tables = Mutex(MemoryTables())
  }

  /// Remembers nothing yet.
  public init() {
    shelves = (0..<Self.shelfCount).map { _ in Shelf() }
  }

  /// More than there are threads that work at once.
  private static let shelfCount = 64

  /// Lends the tables of a shelf that nobody else is working on.
  ///
  /// A thread begins to look where its stack lies, so that it nearly always comes back to what it
  /// has found itself.
  fileprivate func lend<Answer: Sendable, Failure>(
    to body: (MemoryTables) throws(Failure) -> Answer
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
  private static let stackBits = 19
}

extension World {
  /// The world after a move, if that does not refuse it; the same as `apply` makes, and nobody is
  /// told how.
  public func next(
    _ move: Move, remembering memory: WorldMemory
  ) throws(MoveRefusal) -> World {
    var next = self
    try memory.lend { tables throws(MoveRefusal) in
      next.memory = tables
      try next.perform(move)
    }
    next.memory = nil
    return next
  }

  /// Lets the payer hear a message that is on its way to it, and nothing come of it.
  package func hear(
    _ message: Int, by payer: inout Timelock.Payer, remembering memory: WorldMemory
  ) throws(Timelock.Refusal) {
    try hear(message, by: &payer, of: payerSide, memory)
  }

  /// Lets the payee hear a message that is on its way to it, and nothing come of it.
  package func hear(
    _ message: Int, by payee: inout Timelock.Payee, remembering memory: WorldMemory
  ) throws(Timelock.Refusal) {
    try hear(message, by: &payee, of: payeeSide, memory)
  }

  private func hear<Party>(
    _ message: Int, by party: inout Party, of side: Part<Side<Party>>, _ memory: WorldMemory
  ) throws(Timelock.Refusal) {
    let heard = memory.lend { tables in
      var world = self
      world.memory = tables
      return world.handled(by: side, .hear(transit.content[Party.side][message].message))
    }
    guard let heard else { preconditionFailure("a message is something to handle") }
    party = heard.party
    if let refusal = heard.refusal { throw refusal }
  }

  /// The same world, to be asked for its fingerprint and for its future more than once.
  public var marked: World {
    var world = self
    world.chain = Part(chain.content, .atOnce)
    world.payerSide = Part(payerSide.content.marked, .atOnce)
    world.payeeSide = Part(payeeSide.content.marked, .atOnce)
    world.transit = Part(transit.content.marked, .atOnce)
    return world
  }
}

extension Side {
  fileprivate var marked: Side {
    var side = self
    side.built = built.map { Part($0.content, .atOnce) }
    side.watched = watched.map { Part($0.content, .atOnce) }
    return side
  }
}

extension Transit {
  fileprivate var marked: Transit {
    var transit = self
    for role in PaymentRole.allCases {
      for index in self[role].indices {
        transit[role][index].message = Part(self[role][index].message.content, .atOnce)
      }
    }
    return transit
  }
}
