internal import Channels
internal import Simulation

extension Scenario {
  /// The sides and their terms; a row without a text is left out.
  var headerRows: [(String, String)] {
    [
      ("who", "payer and payee, with keys made from '\(seed.printable)', which are public"),
      ("terms", terms.words), ("ladder", terms.ladder.words), ("waived", waivedWords),
      ("records", recordingWords),
    ]
  }

  /// Which rules each side leaves out; empty where all hold.
  private var waivedWords: String {
    PaymentRole.allCases.filter { !waived[$0].isEmpty }.map { role in
      let rules = waived[role].map(\.rawValue).sorted().joined(separator: ", ")
      return "the \(role.rawValue) leaves out \(rules)"
    }.joined(separator: "; ")
  }

  /// Which side stores its records last; empty where they come first.
  private var recordingWords: String {
    PaymentRole.allCases.filter { recording[$0] == .afterEffects }.map { role in
      "the \(role.rawValue) acts before it stores what it will have done"
    }.joined(separator: "; ")
  }
}

extension Timelock.Terms {
  fileprivate var words: String {
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
