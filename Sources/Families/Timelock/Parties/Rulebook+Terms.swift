internal import Bitcoin
internal import Channels

extension Timelock.Rulebook {
  /// Makes a channel of terms and both sides, if it is one.
  func channel(
    _ terms: Timelock.Terms, payer: Member, payee: Member
  ) throws(Timelock.Refusal) -> Timelock.Channel {
    do throws(Timelock.TermsFault) {
      return try Timelock.Channel(terms, payer: payer, payee: payee)
    } catch {
      try refuse(.agreement(.terms(error)))
      return Timelock.Channel(uncheckedTerms: terms, payer: payer, payee: payee)
    }
  }

  /// Refuses terms under which no channel is safe, though one could be made.
  func requireSafety(
    of terms: Timelock.Terms, atTip tip: BlockHeight?
  ) throws(Timelock.Refusal) {
    let ladder = terms.ladder
    try require(ladder.isSafe, else: .agreement(.unsafeLadder(ladder)))
    try require(
      terms.confirmations > Int(ladder.undone),
      else: .agreement(
        .fundingWithinReach(confirmations: terms.confirmations, undone: ladder.undone)))
    try require(terms.fundingKind == .p2wsh, else: .agreement(.legacyFunding))
    guard let tip, let last = ladder.lastTip(toAgree: 1) else { return }
    try require(Int(tip.value) <= last, else: .agreement(.refundTooNear(tip: tip, last: last)))
  }
}
