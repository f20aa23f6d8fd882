internal import Channels

/// What a side does when something happens to it, and what it is then.
struct Reaction<Party: Player> {
  var side: Side<Party>
  /// The channel that the story is about.
  var channel: Part<Timelock.FundedChannel>?
  /// After how many effects it falls over; `nil` where it does not.
  let crashAfter: Int?
  let marking: Marking
  /// What the party makes of the input that it is about to be given, where that is known.
  var known: Handled<Party>?
  /// What was made of the other side's signatures before.
  let completions: Completions
  /// What the world has to do and to tell, in this order.
  var deeds: [Deed] = []

  /// Lets something happen.
  mutating func take(_ cue: Cue<Party>) {
    switch cue {
    case .look(let facts): take(.chain(facts.content))
    case .hear(let message): hear(message)
    case .order(let input, _): take(input)
    case .fall: fall()
    case .reread: reread()
    }
    guard side.watched?.content !== side.party.channel else { return }
    side.watched = side.party.channel.map { Part($0, marking) }
  }
}

/// What a party makes of an input, whether or not it falls over before it is done with it.
final class Handled<Party: Player>: Sendable {
  let party: Party
  let effects: [Effect<Party.Record>]
  let refusal: Timelock.Refusal?

  init(_ party: Party, _ input: Party.Input) {
    var party = party
    do {
      effects = try party.handle(input)
      refusal = nil
    } catch {
      effects = []
      refusal = error
    }
    self.party = party
  }
}

/// What a side wants of the world.
enum Deed: Sendable {
  /// Tell that this has happened.
  case tell(Event)
  /// Bring this to the other side.
  case send(Part<Timelock.Message>)
  /// Offer this to the network.
  case offer(Part<Offer>)
}

/// A reaction, as it is kept.
final class Response<Party: Player>: Sendable {
  let side: Part<Side<Party>>
  let deeds: [Deed]

  init(_ reaction: Reaction<Party>) {
    side = Part(reaction.side, reaction.marking)
    switch reaction.marking {
    case .atOnce: deeds = reaction.deeds.filter(\.isMore)
    case .onDemand: deeds = reaction.deeds
    }
  }
}

extension Deed {
  /// Whether there is more to it than to tell.
  fileprivate var isMore: Bool {
    switch self {
    case .tell: false
    case .send, .offer: true
    }
  }
}
