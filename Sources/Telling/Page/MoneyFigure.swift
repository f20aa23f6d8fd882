internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Walkthroughs

/// The money: how it is divided, what each role has on the chain, and what it could take alone.
struct MoneyFigure<Family: IllustratedFamily> {
  let scene: Scene<Family>
  let heading: String

  /// What each role has on the chain, and what it could take alone.
  var rows: [Markup] {
    guard scene.moment.contract != nil else { return [] }
    let rows = Family.Role.allCases.flatMap(rows)
    guard !rows.isEmpty else { return [] }
    return [
      .element(heading, of: "label", told("What each has, and could have alone")),
      .element("ul", [("class", "money")], rows),
    ]
  }

  /// The division that was agreed last.
  var bar: [Markup] {
    guard scene.moment.contract != nil, let shares = scene.standing.division else { return [] }
    let roles = Family.Role.allCases
    let percent = shares.parts(of: 100)
    let lengths = roles.dropLast().map { "--share-\($0.rawValue):\(percent[$0])%" }
    let names = roles.map { role in
      Markup.element(
        "span", of: role.rawValue,
        .element("b", of: "who \(role.rawValue)", scene.cast.shortName(role)),
        Markup(" \(scene.denomination.words(shares[role]))"))
    }
    return [
      .element(heading, of: "label", told("The money")),
      .element("div", [("class", "shares")], names),
      .element(
        "div",
        [
          ("class", "balance"), ("style", lengths.joined(separator: ";")), ("aria-hidden", "true"),
        ], roles.map { .element("span", of: $0.rawValue) }),
    ]
  }

  private func rows(of role: Family.Role) -> [Markup] {
    let name = Markup.element("b", of: "who \(role.rawValue)", scene.cast.shortName(role))
    let claim = scene.standing.claimable[role].map { claim in
      told(
        """
         could take \(scene.denomination.words(claim.amount)) alone, by \
        \(claim.transaction.words), from block \(claim.firstBlock.words) on
        """)
    }
    let change = scene.outcome.change[role]
    let locked = Family.funders == [role] ? scene.lockedWords : ""
    let held =
      change == 0
      ? nil
      : told(" on the chain: \(scene.denomination.words(change: change))")
        + (locked.isEmpty ? "" : told(", ") + locked)
    return [claim, held].compactMap { $0 }.map { .element("li", [], [name, Markup($0)]) }
  }
}
