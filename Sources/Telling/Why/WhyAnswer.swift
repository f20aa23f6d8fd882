internal import Bitcoin
internal import Checker

/// The answer to "why?" in one sentence, and when the transaction would be possible.
struct WhyAnswer {
  let verdict: WhyVerdict
  /// The name of a transaction in a sentence.
  let name: (Txid) -> String

  /// The answer, in the ink of its standing.
  var line: Line { Line(sentence, verdict.standing.ink) }

  /// The answer, for a reader who knows nothing of nodes.
  private var sentence: String {
    switch verdict.standing {
    case .acceptable: acceptance
    case .notYetFinal:
      firstBlock.map {
        "Not yet. Its time has not come: block \($0) is the first that may hold it."
      }
        ?? "Not yet. It waits for a time on the clock, and not for a block."
    case .alreadySpent: conflict
    case .neverValid: "No, and never. No block may hold it, now or later: \(flaw)"
    case .policyOnly:
      "Nodes do not pass it on, yet it breaks no rule of the chain: a miner who is handed it may"
        + " put it into block \(next)."
    }
  }

  /// The first block, or what would have to happen.
  var time: String {
    switch verdict.standing {
    case .acceptable:
      switch verdict.presence {
      case .confirmed: "it is there, unless its block is undone"
      case .absent, .waiting: "from the next block on, \(next)"
      }
    case .notYetFinal: firstBlock.map { "from block \($0) on" } ?? "when the clock says so"
    case .alreadySpent:
      chainSpending.map { "never, unless block \($0.words) is undone" }
        ?? "in block \(next), if its miner prefers it"
        + (verdict.further.isEmpty ? "; or if it paid more" : "")
    case .neverValid: "never"
    case .policyOnly: "in block \(next), if its miner takes it from somebody by hand"
    }
  }

  private var next: String { verdict.tip.next.words }
  private var firstBlock: String? { verdict.firstBlock?.words }
  private var chainSpending: BlockHeight? { verdict.spendings.lazy.compactMap(\.height).first }

  private var acceptance: String {
    switch verdict.presence {
    case .absent: "Yes. Any node takes it, and block \(next) may hold it."
    case .waiting: "Yes. It waits in the mempool already, and block \(next) may hold it."
    case .confirmed(let height): "It is there: it stands in block \(height.words)."
    }
  }

  private var conflict: String {
    guard let spending = verdict.spendings.first(where: { $0.height != nil }) else {
      let first = verdict.spendings.first.map { name($0.txid) } ?? "another transaction"
      return "Not as things are. \(first.capitalizedFirst) waits in the mempool and spends the same"
        + " output, and nodes keep what they have unless they are paid enough more."
    }
    let place = spending.height.map { " in block \($0.words)" } ?? ""
    return "No. It comes too late: what it spends was spent by \(name(spending.txid))\(place)."
  }

  private var flaw: String {
    if let failure = verdict.scriptFailures.first(where: { $0.strictness == .consensus }) {
      return "the signatures or scripts of input \(failure.input) do not allow it."
    }
    return verdict.lasting?.explanation.words.lowercasedFirst ?? ""
  }
}
