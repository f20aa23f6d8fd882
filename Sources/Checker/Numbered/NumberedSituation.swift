/// A situation as a few numbers: millions of them are compared and copied without touching what
/// they stand for.
public struct NumberedSituation: BitwiseCopyable, Sendable {
  /// Everything but the rest: the ledger, the participants, and who missed what.
  let scene: UInt32
  /// What is on its way.
  let mail: UInt32
  /// What honest participants have signed so far.
  let signings: UInt32
  /// What was seen to go wrong in a single move.
  let flaws: Flaws
  /// What may still happen.
  let budget: Budget
}

/// One thing that may happen in a numbered situation, with what comes of it.
public struct NumberedAction: Hashable, Sendable {
  /// What it is, among all that may happen there.
  enum Origin: Hashable, Sendable {
    /// What a participant does, or what happens to it.
    case own(RoleNumber)
    /// What happens to a message.
    case about(LetterPlace)
    /// What changes the ledger and several participants.
    case joint
  }

  let origin: Origin
  let turn: NumberedTurn
  /// The scene that it leads to.
  let scene: UInt32
}

/// The place of a role among all roles of its family.
typealias RoleNumber = UInt8

/// A message's place among those that are on their way.
struct LetterPlace: Hashable, Sendable {
  let role: RoleNumber
  let index: UInt16
}
