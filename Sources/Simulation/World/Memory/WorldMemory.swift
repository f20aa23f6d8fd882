internal import Channels

/// Remembers what the parts of worlds have led to, for whoever makes the same moves over and over.
///
/// In nearly every world all parts are such as other worlds had before, and what a message or a
/// block makes of them is known. What is remembered is what the world's own code has found, under
/// the marks of all that it has looked at; so each thread can have a memory of its own, and a world
/// can go from one to another.
public final class WorldMemory {
  let tables = MemoryTables()

  /// Remembers nothing yet.
  public init() {}
}

extension World {
  /// The world after a move, if that does not refuse it; the same as `apply` makes, and nobody is
  /// told how.
  public func next(
    _ move: Move, remembering memory: borrowing WorldMemory
  ) throws(MoveRefusal) -> World {
    var next = self
    next.memory = memory.tables
    try next.perform(move)
    next.memory = nil
    return next
  }

  /// The same world, to be asked for its fingerprint and for its future more than once.
  public var marked: World {
    var world = self
    world.chain = Part(chain.content, .atOnce)
    world.payerSide = Part(payerSide.content.marked, .atOnce)
    world.payeeSide = Part(payeeSide.content.marked, .atOnce)
    for role in Role.allCases { world.transit[role] = Part(transit[role].content.marked, .atOnce) }
    world.channel = channel.map { Part($0.content, .atOnce) }
    return world
  }
}

extension Side {
  fileprivate var marked: Side {
    var side = self
    side.watched = watched.map { Part($0.content, .atOnce) }
    return side
  }
}

extension Transit {
  fileprivate var marked: Transit {
    var transit = self
    for index in parcels.indices {
      transit.parcels[index].message = Part(parcels[index].message.content, .atOnce)
    }
    return transit
  }
}

extension WorldMemory {
  public var summary: String {
    "payer \(tables.payer.count) payee \(tables.payee.count) chains \(tables.chains.count) facts \(tables.facts.count) transits \(tables.transits.count) offers \(tables.offers.count)"
  }
}
