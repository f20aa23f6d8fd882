internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Walkthroughs

/// The money: how it is divided, what each side has on the chain, and what it could take alone.
struct MoneyFigure {
  let scene: Scene
  let heading: String

  var markup: [Markup] {
    guard scene.moment.channel != nil else { return [] }
    return [.element(heading, of: "label", "The money")] + bar
      + [.element("ul", [("class", "money")], rows)]
  }

  /// The division that was agreed last.
  private var bar: [Markup] {
    let agreed = scene.standing.agreed
    guard let balances = agreed.payer ?? agreed.payee else { return [] }
    let total = max(1, balances.payer.satoshis + balances.payee.satoshis)
    let percent = Int((100 * balances.payer.satoshis + total / 2) / total)
    return [
      .element(
        "div", [("class", "balance"), ("style", "--payer:\(percent)%")],
        [
          share(.payer, balances, isSmall: percent < 30),
          share(.payee, balances, isSmall: percent > 70),
        ])
    ]
  }

  private func share(_ role: PaymentRole, _ balances: Balances, isSmall: Bool) -> Markup {
    .element(
      "span", of: "\(role) \(isSmall ? "small" : "")",
      .element("b", of: "who", scene.cast.shortName(role)),
      Markup(" \(scene.purse.words(balances[role]))"))
  }

  private var rows: [Markup] {
    PaymentRole.allCases.flatMap { role -> [Markup] in
      let name = Markup.element("b", of: "who \(role)", scene.cast.shortName(role))
      var rows: [Markup] = []
      if let claim = scene.standing.claimable[role] {
        rows.append(
          .element(
            "li", [],
            [
              name,
              Markup(
                " could take \(scene.purse.words(claim.amount)) alone, by"
                  + " \(claim.transaction.words), from block \(claim.firstBlock.words) on"),
            ]))
      }
      let change = scene.outcome.change[role]
      if change != 0 {
        rows.append(
          .element("li", [], [name, Markup(" on the chain: \(scene.purse.words(change: change))")]))
      }
      return rows
    }
  }
}
