internal import Exploration

/// A situation as a few numbers: millions of them are compared and copied without touching what
/// they stand for.
public struct NumberedSituation: Sendable {
  /// Everything but the rest: the chain, both sides, and who missed what.
  let scene: UInt32
  /// What is on its way.
  let mail: UInt32
  /// What honest sides have signed so far.
  let signings: UInt32
  /// What was seen to go wrong in a single move.
  let flaws: Flaws
  /// What may still happen.
  let budget: Budget

  var fingerprint: Fingerprint {
    var fingerprinter = Fingerprinter()
    fingerprinter.combine(UInt64(scene) << 32 | UInt64(mail))
    fingerprinter.combine(UInt64(signings) << 8 | UInt64(flaws.rawValue))
    fingerprinter.combine(budget.first)
    fingerprinter.combine(budget.second)
    return fingerprinter.finalize()
  }
}

/// One thing that may happen in a numbered situation, with what comes of it.
public struct NumberedDeed: Hashable, Sendable {
  let turn: Turn
  /// The message that it is about, if it is about one.
  let letter: LetterPlace?
}

/// A message's place among those that are on their way.
struct LetterPlace: Hashable, Sendable {
  let role: UInt8
  let index: UInt16
}

/// What a deed makes of a scene, the same whatever else is on its way.
struct Turn: Hashable, Sendable {
  /// The scene afterwards.
  let scene: UInt32
  /// What it put on its way.
  let mail: UInt32
  /// What honest sides signed.
  let signings: UInt32
  /// Its place among the deeds of its scene, or among those about its message.
  let ordinal: UInt16
  let flaws: Flaws
  /// What it is charged to, if to anything.
  var charge: Allowance.Item?
  /// Whether a message simply arrives.
  let isDelivery: Bool
}
