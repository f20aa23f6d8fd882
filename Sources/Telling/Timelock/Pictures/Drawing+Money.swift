internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Walkthroughs

extension Drawing {
  /// What is agreed, what is on the chain, and what each side could take alone.
  var money: [Line] {
    guard scene.moment.channel != nil else { return [] }
    let standing = scene.standing
    return [Line("The money", .strong)]
      + [agreedBar].compactMap { $0 }
      + PaymentRole.allCases.compactMap { role in
        guard let claim = standing.claimable[role] else { return nil }
        return row(
          role, "alone", scene.purse.words(claim.amount),
          "by \(claim.transaction.words) from block \(claim.firstBlock.words) on")
      }
      + PaymentRole.allCases.compactMap { role in
        guard scene.outcome.change[role] != 0 else { return nil }
        return row(role, "on chain", scene.purse.words(change: scene.outcome.change[role]), "")
      }
  }

  private func row(_ role: PaymentRole, _ what: String, _ amount: String, _ more: String) -> Line {
    Line(what).adding(Line(scene.cast.shortName(role), .of(role)), at: 10)
      .adding(Line(amount), at: 12 + scene.cast.longestName)
      .adding(Line(more, .faint), at: 27 + scene.cast.longestName).indented()
  }

  private var agreedBar: Line? {
    let agreed = scene.standing.agreed
    guard let balances = agreed.payer ?? agreed.payee else { return nil }
    let total = max(1, balances.payer.satoshis + balances.payee.satoshis)
    let columns = min(40, width - 44)
    let payer = Int((Int64(columns) * balances.payer.satoshis + total / 2) / total)
    return Line("agreed").adding(Line(scene.cast.shortName(.payer), .of(.payer)), at: 10)
      .adding(" ").adding(String(repeating: style.full, count: payer), .of(.payer))
      .adding(String(repeating: style.empty, count: columns - payer), .of(.payee))
      .adding(" \(scene.cast.shortName(.payee))", .of(.payee))
      .adding("  \(scene.purse.words(balances))").indented()
  }

  /// What each side holds.
  var holdings: [Line] {
    let made = scene.moment.made
    let rows = PaymentRole.allCases.compactMap { role -> Line? in
      let held = made.filter { $0.holders.contains(role) }.map(\.label)
      guard !held.isEmpty else { return nil }
      let name = scene.cast.shortName(role)
      return Line(name, .of(role)).adding(
        Line(held.summary), at: max(9, scene.cast.longestName + 2)
      ).indented()
    }
    return rows.isEmpty ? [] : [Line("What each could broadcast, now or later", .strong)] + rows
  }

  /// The bars of the states; empty where there is no ladder to see.
  var ladder: [Line] {
    let rungs = scene.rungs(atMost: 6)
    guard rungs.count > 1 || (rungs.count == 1 && scene.terms.ladder.step > 0) else { return [] }
    return Staircase(rungs: rungs, scene: scene, style: style, width: width).lines
  }
}
