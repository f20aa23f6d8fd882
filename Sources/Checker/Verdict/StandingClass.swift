/// How a transaction stands with a ledger: exactly one of five, which people often take for
/// another.
///
/// Only time is missing; a rival was first; nothing helps; or a miner may do what no node would
/// pass on: what a participant does next depends on which of these it is.
public enum StandingClass: String, CaseIterable, Sendable {
  /// The mempool takes it, and the next block may hold it; or it stands already.
  case acceptable
  /// Only time is missing: a block at a known height may hold it.
  case notYetFinal = "not-yet-final"
  /// What it spends was spent by another transaction, which it cannot replace.
  case alreadySpent = "already-spent"
  /// No block on this chain may ever hold it.
  case neverValid = "never-valid"
  /// The next block may hold it, yet nodes do not pass it on.
  case policyOnly = "policy-only"
}
