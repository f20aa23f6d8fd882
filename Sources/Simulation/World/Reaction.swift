internal import Channels

/// What a participant does when something happens to it, and what it is then.
struct Reaction<Family: SimulatedFamily> {
  var participant: Participant<Family>
  /// The contract that the channel is about.
  var contract: Part<Family.Contract>?
  /// After how many effects it crashes; `nil` where it does not.
  let crashAfter: Int?
  let marking: Marking
  /// What the party makes of the input that it is about to be given, where that is known.
  var known: Handled<Family>?
  /// What was made of other participants' signatures before.
  let completions: Completions<Family.Completion>
  /// What the world has to do and to tell, in this order.
  var consequences: [Consequence<Family>] = []

  /// Which role the participant has.
  var role: Family.Role { participant.role }

  /// Lets something happen.
  mutating func take(_ occurrence: Occurrence<Family>) {
    switch occurrence {
    case .look(let sight): take(.look(sight.content))
    case .hear(let message, let sender): hear(message, from: sender)
    case .order(let order): take(PartyInput<Family>.order(order))
    case .crash: crash()
    case .reread: reread()
    }
    let watch = participant.party.watch
    guard participant.watched?.content != watch else { return }
    participant.watched = watch.map { Part($0, marking) }
  }
}

/// What a party makes of an input, whether or not it crashes before it is done with it.
final class Handled<Family: SimulatedFamily>: Sendable {
  let party: Family.Party
  let effects: [Effect<Family>]
  let refusal: Family.Refusal?

  init(_ party: Family.Party, _ input: PartyInput<Family>) {
    var party = party
    do throws(Family.Refusal) {
      effects = try party.handle(input)
      refusal = nil
    } catch {
      effects = []
      refusal = error
    }
    self.party = party
  }
}

/// What a participant wants of the world.
enum Consequence<Family: SimulatedFamily>: Sendable {
  /// Tell that this has happened.
  case tell(Event<Family>)
  /// Bring this to another participant.
  case send(Part<Family.Message>, to: Family.Role)
  /// Offer this to the ledger.
  case offer(Part<Family.Layer.Offer>)

  /// Whether there is more to it than to tell.
  fileprivate var isMore: Bool {
    switch self {
    case .tell: false
    case .send, .offer: true
    }
  }
}

/// A reaction, as it is kept.
final class Response<Family: SimulatedFamily>: Sendable {
  let participant: Part<Participant<Family>>
  let consequences: [Consequence<Family>]

  init(_ reaction: Reaction<Family>) {
    participant = Part(reaction.participant, reaction.marking)
    switch reaction.marking {
    case .atOnce: consequences = reaction.consequences.filter { $0.isMore }
    case .onDemand: consequences = reaction.consequences
    }
  }
}
