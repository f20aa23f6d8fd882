internal import AccountLedger
internal import Channels
internal import Filecoin
internal import Telling

extension Voucher.Terms {
  /// What is taken for given, each row under its name; a row without a text is left out.
  var rows: [(String, String)] {
    [
      (told("terms"), words), (told("window"), windowWords), (told("costs"), costWords),
      (told("rules"), ruleWords),
    ]
  }

  private var words: String {
    balances.payer == balances.payee
      ? told("both own \(balances.payer.words) at the start")
      : told(
        "the payer owns \(balances.payer.words) at the start, and the payee"
          + " \(balances.payee.words)")
  }

  private var windowWords: String {
    told(
      "\(grouped(settleDelay)) epochs between settle and collect; confidence"
        + " \(grouped(confidence)), reaction \(grouped(timing.reaction)), delay"
        + " \(grouped(timing.delay))\(branchWords)")
  }

  private var branchWords: String {
    timing.undone > 0 ? told(", at most \(counted(timing.undone, "epoch")) undone") : ""
  }

  /// What messages cost; empty where they are free.
  private var costWords: String {
    MessageKind.allCases.filter { fees[$0] != .zero }.map {
      told("\(fees[$0].words) for each message '\($0.rawValue)'")
    }.joined(separator: told(", "))
  }

  /// Where the contract's rules are not the published ones; empty where they are.
  private var ruleWords: String {
    let published = ContractRules.published
    let without = published.inForce.filter { !contractRules.holds($0) }.map(\.rawValue)
    let more = contractRules.inForce.filter { !published.holds($0) }.map(\.rawValue)
    let parts = [
      without.isEmpty
        ? "" : told("the contract leaves out \(without.joined(separator: told(", ")))"),
      more.isEmpty ? "" : told("the contract adds \(more.joined(separator: told(", ")))"),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: told("; "))
  }
}
