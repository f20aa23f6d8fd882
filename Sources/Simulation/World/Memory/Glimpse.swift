public import Channels

/// What is seen of a side that reacts, where nobody listens to all that is told.
///
/// It is made once for all worlds in which the same happens to the same side.
public final class Glimpse: Sendable {
  /// Who reacted.
  public let role: Role
  /// Why it refused what it was given; `nil` if it did not.
  public let refusal: Timelock.Refusal?
  /// Whether the party is another afterwards.
  public let hasChanged: Bool
  /// Whether it fell over.
  public let hasFallen: Bool
  /// What it sent, and the mark of that.
  public let sent: [(message: Timelock.Message, mark: Mark)]

  init<Party>(of reaction: Reaction<Party>, from before: Side<Party>) {
    role = Party.side
    hasChanged = reaction.side.party != before.party
    var refusal: Timelock.Refusal?
    var sent: [(message: Timelock.Message, mark: Mark)] = []
    var hasFallen = false
    for deed in reaction.deeds {
      switch deed {
      case .tell(.refused(_, let why)): refusal = why
      case .tell(.crashed): hasFallen = true
      case .send(let message): sent.append((message.content, message.mark))
      case .tell, .offer: break
      }
    }
    self.refusal = refusal
    self.sent = sent
    self.hasFallen = hasFallen
  }
}
