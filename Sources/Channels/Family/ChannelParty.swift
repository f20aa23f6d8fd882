/// Any participant of a family: a state machine that takes inputs and wants things done.
///
/// Nothing happens in it by itself. It knows no clock and no ledger, and sees of the chain only
/// what it is shown.
public protocol ChannelParty<Family>: Equatable, Sendable {
  /// The family that it belongs to.
  associatedtype Family: ChannelFamily where Family.Party == Self

  /// Which role it has.
  var role: Family.Role { get }
  /// The rules that it holds to.
  var rulebook: Rulebook<Family.Refusal> { get }
  /// Where it stands, in a word.
  var phase: Family.Phase { get }
  /// What it wants to be told about the ledger; `nil` as long as there is nothing to watch.
  var watch: Family.Watch? { get }

  /// Takes an input: gives what is to be done, or refuses and changes nothing.
  mutating func handle(
    _ input: PartyInput<Family>
  ) throws(Family.Refusal) -> [Effect<Family>]

  /// The participant as it was when it stored the record; without one, as it was before its first.
  func restored(from record: Family.Record?) -> Self
}

/// What can reach a participant.
public enum PartyInput<Family: ChannelFamily>: Sendable {
  /// Another participant says something.
  case message(Family.Message, from: Family.Role)
  /// Its owner wants something.
  case order(Family.Order)
  /// It looks at the ledger.
  case look(Family.Sight)
}
