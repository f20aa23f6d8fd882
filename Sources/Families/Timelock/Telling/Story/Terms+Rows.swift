internal import Bitcoin
internal import Channels
internal import Simulation
internal import Telling

extension Timelock.Terms {
  /// What was agreed, each row under its name.
  var rows: [(String, String)] { [("terms", words), ("ladder", ladder.words)] }

  private var words: String {
    "\(capacity.words) can be paid, \(unit.words) for a unit of goods;"
      + " funding by \(fundingKind.rawValue) with \(counted(confirmations, "confirmation"));"
      + " closing fee at \(feeRate.wordsPerKilobyte);"
      + " the \(signingOrder.first.rawValue) signs first"
  }
}

extension Timelock.Ladder {
  fileprivate var words: String {
    let rungs =
      "refund locked to \(refundHeight.words), commitment k to"
      + " \(refundHeight.words) - \(step == 1 ? "k" : "\(grouped(step))k")"
    let margin = isSafe ? "no stale state can win" : "short by \(counted(-margin, "block"))"
    let branch = undone > 0 ? ", at most \(counted(undone, "block")) undone" : ""
    return "\(rungs); reaction \(grouped(reaction)), delay \(grouped(delay))\(branch): \(margin)"
  }
}
