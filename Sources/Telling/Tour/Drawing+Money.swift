internal import Bitcoin
internal import Channels
internal import Checker
internal import MockLedger
internal import Simulation
internal import Walkthroughs

extension Drawing {
  /// What is agreed, what is on the chain, and what each participant could take alone.
  var money: [Line] {
    guard scene.moment.contract != nil else { return [] }
    let rows =
      [agreedBar].compactMap { $0 } + Family.Role.allCases.compactMap(claim)
      + Family.Role.allCases.compactMap(change)
    return rows.isEmpty ? [] : [Line(told("The money"), .strong)] + rows
  }

  private func claim(of role: Family.Role) -> Line? {
    scene.standing.claimable[role].map { claim in
      row(
        role, told("can take"), scene.denomination.words(claim.amount),
        told("by \(claim.transaction.words) from block \(claim.firstBlock.words) on"))
    }
  }

  private func change(of role: Family.Role) -> Line? {
    let change = scene.outcome.change[role]
    return change == 0
      ? nil
      : row(
        role, told("on chain"), scene.denomination.words(change: change),
        scene.lockedWords(of: role))
  }

  private func row(
    _ role: Family.Role, _ what: String, _ amount: String, _ more: String
  ) -> Line {
    Line(what).adding(Line(scene.cast.shortName(role), .of(role)), at: 10)
      .adding(Line(amount), at: 12 + scene.cast.longestName)
      .adding(Line(more, .faint), at: 27 + scene.cast.longestName).indented()
  }

  /// The division that was agreed last: a bar for each role, between their names.
  private var agreedBar: Line? {
    guard let shares = scene.standing.division else { return nil }
    let roles = Family.Role.allCases
    let columns = min(40, width - 44)
    let lengths = shares.parts(of: columns)
    let first = Line(told("agreed")).adding(name(roles[0]), at: 10).adding(" ")
    let bars = roles.reduce(first) { line, role in
      let block = role.index.isMultiple(of: 2) ? style.full : style.empty
      return line.adding(String(repeating: block, count: lengths[role]), .of(role))
    }
    return roles.dropFirst().reduce(bars) { line, role in
      line.adding(" \(scene.cast.shortName(role))", .of(role))
    }.adding("  \(scene.denomination.words(shares))").indented()
  }

  private func name(_ role: Family.Role) -> Line { Line(scene.cast.shortName(role), .of(role)) }

  /// What each participant holds and could still broadcast.
  var holdings: [Line] {
    guard !scene.isOver else { return [] }
    let rows = Family.Role.allCases.compactMap { role -> Line? in
      let held = scene.moment.made.filter { made in
        made.holders.contains(role) && scene.moment.ledger.place(of: made.transaction.txid) == nil
      }.map(\.label)
      guard !held.isEmpty else { return nil }
      return name(role).adding(
        Line(Family.summary(of: held)), at: max(9, scene.cast.longestName + 2)
      ).indented()
    }
    return rows.isEmpty
      ? [] : [Line(told("What each could broadcast, now or later"), .strong)] + rows
  }
}

extension Trace.Standing {
  /// The division of the latest state that a participant takes as agreed.
  var division: PerRole<Family.Role, Amount>? {
    Family.Role.allCases.lazy.compactMap { agreed[$0] }.first
  }
}

extension Scene where Family: IllustratedFamily {
  /// How much of what a role has paid lies in the channel; empty where that is not its alone.
  var lockedWords: String {
    guard outcome.locked > .zero else { return "" }
    return told("of which \(denomination.words(outcome.locked)) lie in the channel")
  }

  fileprivate func lockedWords(of role: Family.Role) -> String {
    Family.funders == [role] ? lockedWords : ""
  }
}

extension PerRole where Value == Amount {
  /// A length divided as the amounts are: whole numbers that add up to it.
  ///
  /// What is not nothing can be seen: it has a part, however small, if there is room for it.
  func parts(of length: Int) -> PerRole<Role, Int> {
    var parts = roundedParts(of: length)
    for role in Role.allCases where self[role] > .zero && parts[role] == 0 {
      guard let longest = Role.allCases.max(by: { parts[$0] < parts[$1] }), parts[longest] > 1
      else { continue }
      parts[longest] -= 1
      parts[role] += 1
    }
    return parts
  }

  private func roundedParts(of length: Int) -> PerRole<Role, Int> {
    let total = max(1, Role.allCases.reduce(0) { $0 + self[$1].satoshis })
    var (sum, start) = (Int64(0), 0)
    return PerRole<Role, Int> { role in
      sum += self[role].satoshis
      let end = Int((Int64(length) * sum + total / 2) / total)
      defer { start = end }
      return end - start
    }
  }
}
