internal import Channels
package import Checker
internal import Simulation

/// What leaving out each rule leads to, as a table whose rows can be written as they come.
package struct ScoreTable<Family: AblatedFamily & ToldFamily> {
  private let grid: Grid

  package init(_ ablations: [Ablation<Family>], width: Int) {
    grid = Grid(
      columns: [
        Grid.Column("rule", ablations.map(\.subject.name)),
        Grid.Column("promise", Family.Promise.allCases.map(\.rawValue)),
        Grid.Column("moves", [], .right),
        Grid.Column("loss, \(Family.moneySymbol)", Self.losses, .right),
      ], note: "stands by", width: width)
  }

  /// Losses as long as they get.
  private static var losses: [String] { Family.Role.allCases.map { "\($0.rawValue) 900,000" } }

  /// What the columns mean, and their titles.
  package var header: [Line] {
    let legend = [
      ("promise", "what the shortest attack breaks; none where no attack appears"),
      ("moves", "how many the attack takes after the opening"),
      ("loss", "what an honest side loses by it"),
      ("stands by", "what keeps attacks away where none appears"),
    ]
    let sides = "\(Family.Role.everyone) sides"
    let sentence = Line("Each rule is left out alone, by \(sides), and all futures are explored.")
    return sentence.wrapped(to: grid.width)
      + legend.map { .row($0, $1, column: 11) }.lines(grid.width) + [Line()] + grid.header
  }

  /// The rows of a rule: what leaving it out leads to, and what it says.
  package func rows(_ score: Score<Family>) -> [Line] {
    grid.row(cells(score), note: note(score), about: Line(score.subject.statement, .faint))
  }

  private func cells(_ score: Score<Family>) -> [Line] {
    let name = Line(score.subject.name, .strong)
    guard let breach = score.breach else {
      let none = score.isExhausted ? Line("none", .good) : Line("not exhausted", .warning)
      return [name, none, "-", "-"]
    }
    return [
      name, Line(breach.promise.rawValue, .bad), Line(grouped(breach.length)),
      Line(breach.lossWords),
    ]
  }

  private func note(_ score: Score<Family>) -> Line {
    score.breach == nil ? Line(score.standbyWords) : Line()
  }
}

extension Score where Family: ToldFamily {
  /// What keeps attacks away, and the attack once that is left out too.
  fileprivate var standbyWords: String {
    guard isExhausted else { return "\(counted(states, "state")) were not all" }
    switch standby {
    case nil: return "no future of these worlds makes a difference"
    case .fact(let fact): return fact.sentence
    case .rules(let rules):
      let names = rules.map(\.rawValue).joined(separator: " and ")
      guard let besides else { return "\(names); nothing happens without it either" }
      return "\(names); without \(rules.count > 1 ? "all" : "both"): \(besides.promise.rawValue),"
        + " \(counted(besides.length, "move")), \(besides.lossWords)"
    }
  }
}

extension Breach where Family: ToldFamily {
  /// Which side loses how much, without a unit.
  fileprivate var lossWords: String {
    let (role, satoshis) = loss
    return role.map {
      "\($0.rawValue) \(Family.number(satoshis, under: scenario.terms))"
    } ?? "nothing"
  }
}
