internal import Bitcoin
internal import Channels
internal import Simulation
internal import Telling

extension Timelock.Terms {
  /// What was agreed, each row under its name.
  var rows: [(String, String)] { [(told("terms"), words), (told("ladder"), ladder.words)] }

  private var words: String {
    told(
      "\(capacity.words) can be paid, \(unit.words) for a unit of goods;"
        + " funding by \(fundingKind.rawValue) with \(counted(confirmations, "confirmation"));"
        + " closing fee at \(feeRate.wordsPerKilobyte);"
        + " the \(signingOrder.first.rawValue) signs first")
  }
}

extension Timelock.Ladder {
  fileprivate var words: String {
    let rungs =
      told(
        "refund locked to \(refundHeight.words), commitment k to"
          + " \(refundHeight.words) - \(step == 1 ? "k" : "\(grouped(step))k")")
    let margin =
      isSafe ? told("no stale state can win") : told("short by \(counted(-margin, "block"))")
    let branch = undone > 0 ? told(", at most \(counted(undone, "block")) undone") : ""
    return told(
      "\(rungs); reaction \(grouped(reaction)), delay \(grouped(delay))\(branch): \(margin)")
  }
}
