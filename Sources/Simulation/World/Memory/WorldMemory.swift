public import Channels
internal import Synchronization

/// What the parts of worlds have led to, for those who make the same moves over and over.
///
/// In nearly every world all parts are such as other worlds had before, and what a message or a
/// block makes of them is known. What is remembered is what the world's own code has found, under
/// the marks of all that it has looked at: nothing that a world shows depends on it, and any number
/// of threads share it.
public final class WorldMemory<Family: SimulatedFamily>: Sendable {
  /// What a participant does when something happens to it.
  let responses = MemoTable<Response<Family>>()
  /// What a party makes of an input.
  let handled = MemoTable<Handled<Family>>()
  /// What a signature of another participant makes whole.
  let completions = MemoTable<Completions<Family.Completion>.Found>()
  /// What becomes of a ledger.
  let layers = MemoTable<LayerStep<Family>>()
  /// What a participant sees of a ledger.
  let sights = MemoTable<Part<Family.Sight>>()
  /// What is on its way when something is added or taken away.
  let transits = MemoTable<Part<Transit<Family>>>()
  /// What a cheat makes of messages and acts.
  let messages = MemoTable<Made<Family, Family.Message>>()
  let offers = MemoTable<Made<Family, Family.Layer.Offer>>()
  private let changes = Mutex<[Family.Change: UInt64]>([:])

  /// Remembers nothing yet.
  public init() {}

  /// A number for a change, the same whenever it is asked for here.
  func number(of change: Family.Change) -> UInt64 {
    changes.withLock { numbers in
      if let known = numbers[change] { return known }
      let number = UInt64(numbers.count + 1)
      numbers[change] = number
      return number
    }
  }
}

extension World {
  /// The world after a move, if that does not refuse it; the same as `apply` makes, and nothing is
  /// told of it.
  public func next(
    _ move: Move<Family>, remembering memory: WorldMemory<Family>
  ) throws(MoveRefusal<Family>) -> World {
    var turn = Turn(self, telling: .nothing, remembering: memory)
    try Family.perform(move, in: &turn)
    return turn.world
  }

  /// Lets a party hear a message that is on its way to it, without a consequence.
  public func hear(
    _ message: Int, by party: inout Family.Party, remembering memory: WorldMemory<Family>
  ) throws(Family.Refusal) {
    let role = party.role
    let parcel = transit.content[role][message]
    let heard = Turn(self, telling: .nothing, remembering: memory)
      .handled(by: seats[role.index], .hear(parcel.message, from: parcel.sender))
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
