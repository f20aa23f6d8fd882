internal import Bitcoin
internal import MockLedger

extension Inquiry {
  /// The fault that would keep it out of every block, had no rival come before it and were all its
  /// locks open; `nil` if there is none but perhaps in its scripts, which are judged apart.
  func permanentRefusal() -> BlockRefusal? {
    var unlocked = transaction
    unlocked.lockTime = .none
    unlocked.openRelativeLocks()
    var future = ledger.unopposed(for: transaction)
    while let refusal = future.refusal(ofBlockWith: [unlocked]) {
      switch refusal {
      case .connection(.inputs(_, _, .prematureCoinbase(_, let age, let required))):
        guard age < required else { return refusal }
        future = future.withEmptyBlocks(required - age)
      case .connection(.script): return nil
      case .shape, .header, .context, .connection: return refusal
      }
    }
    return nil
  }
}
