internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Walkthroughs

extension Drawing {
  /// What is agreed, what is on the chain, and what each participant could take alone.
  var money: [Line] {
    guard scene.moment.contract != nil else { return [] }
    return [Line("The money", .strong)] + [agreedBar].compactMap { $0 }
      + Family.Role.allCases.compactMap(claim) + Family.Role.allCases.compactMap(change)
  }

  private func claim(of role: Family.Role) -> Line? {
    scene.standing.claimable[role].map { claim in
      row(
        role, "alone", scene.denomination.words(claim.amount),
        "by \(claim.transaction.words) from block \(claim.firstBlock.words) on")
    }
  }

  private func change(of role: Family.Role) -> Line? {
    let change = scene.outcome.change[role]
    return change == 0 ? nil : row(role, "on chain", scene.denomination.words(change: change), "")
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
    let first = Line("agreed").adding(name(roles[0]), at: 10).adding(" ")
    let bars = roles.reduce(first) { line, role in
      let block = role.index.isMultiple(of: 2) ? style.full : style.empty
      return line.adding(String(repeating: block, count: lengths[role]), .of(role))
    }
    return roles.dropFirst().reduce(bars) { line, role in
      line.adding(" \(scene.cast.shortName(role))", .of(role))
    }.adding("  \(scene.denomination.words(shares))").indented()
  }

  private func name(_ role: Family.Role) -> Line { Line(scene.cast.shortName(role), .of(role)) }

  /// What each participant holds.
  var holdings: [Line] {
    let rows = Family.Role.allCases.compactMap { role -> Line? in
      let held = scene.moment.made.filter { $0.holders.contains(role) }.map(\.label)
      guard !held.isEmpty else { return nil }
      return name(role).adding(
        Line(Family.summary(of: held)), at: max(9, scene.cast.longestName + 2)
      ).indented()
    }
    return rows.isEmpty ? [] : [Line("What each could broadcast, now or later", .strong)] + rows
  }
}

extension Trace.Standing {
  /// The division of the latest state that a participant takes as agreed.
  var division: PerRole<Family.Role, Amount>? {
    Family.Role.allCases.lazy.compactMap { agreed[$0] }.first
  }
}

extension PerRole where Value == Amount {
  /// A length divided as the amounts are: whole numbers that add up to it.
  func parts(of length: Int) -> PerRole<Role, Int> {
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
