/// When a party's runner writes down what the party wants stored.
///
/// A party says that a record comes first; whether it does is up to its runner.
public enum Recording: String, CaseIterable, Hashable, Sendable {
  /// Before anything that depends on it is done, so that a crash in between loses nothing.
  case beforeEffects = "before-effects"
  /// When all the rest is done, so that after a crash the party has forgotten what it did.
  case afterEffects = "after-effects"
}
