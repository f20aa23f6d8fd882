internal import Channels
package import Checker

/// The rules of a protocol as text.
package struct RulesText<Family: ToldFamily & AblatedFamily> {
  let width: Int

  package init(width: Int) {
    self.width = width
  }

  /// Every rule in a few lines.
  package func list(_ entries: [RuleEntry<Family>]) -> String {
    let rules = entries.filter { $0.rule != nil }
    let duties = entries.filter { $0.rule == nil }
    let column = (entries.map(\.name.count).max() ?? 0) + 4
    let opening = """
      The rules that \(Family.Role.everyone) parties hold to, with the clause or fact of the \
      protocol's text that demands each, and what its absence costs; \
      '\(Family.command("paychan rules")) NAME' tells more of one.
      """
    return block(opening) + "\n" + rules.map { row($0, column) }.joined()
      + "\n" + block("The duties of those who run a party:") + "\n"
      + duties.map { row($0, column) }.joined()
  }

  /// One rule, with its clause, its cost and its stories.
  package func page(_ entry: RuleEntry<Family>) -> String {
    let demanded =
      entry.rule.map { "\($0.clauseWords): \($0.clauseTitle)" } ?? "a duty of those who run a party"
    var rows = [
      ("says", entry.subject.statement), ("demanded", "\(demanded)."),
      ("left out", "\(entry.absence)."),
    ]
    if let cost = entry.subject.cost { rows.append(("promise", cost.promise.sentence)) }
    rows.append(("see", "\(Family.command("paychan ablate")) --rule \(entry.name)"))
    if entry.rule != nil {
      rows.append(("", "\(Family.command("paychan explore")) --without \(entry.name)"))
    }
    rows += entry.templates.map { ("", "\(Family.command("paychan run")) --template \($0)") }
    return "\(entry.name)\n" + rows.map { line("  ", $0.0, 11, $0.1) }.joined()
  }

  private func row(_ entry: RuleEntry<Family>, _ column: Int) -> String {
    let clause = entry.rule.map { " (\($0.clauseWords))" } ?? ""
    return line("  ", entry.name, column, entry.subject.statement + clause)
      + line("  ", "", column, "Without it \(entry.absence).")
  }

  private func block(_ text: String) -> String {
    wrapped(text, to: width).joined(separator: "\n") + "\n"
  }

  /// A word in a column, and the text beside it; below it where that leaves too little room.
  private func line(_ indent: String, _ word: String, _ column: Int, _ text: String) -> String {
    let isNarrow = width - indent.count - column < 30
    let column = isNarrow ? 4 : column
    let margin = indent + String(repeating: " ", count: column)
    let lines = wrapped(text, to: width - margin.count)
    let body = lines.joined(separator: "\n\(margin)") + "\n"
    guard word.count >= column else {
      return indent + word + String(repeating: " ", count: column - word.count) + body
    }
    return "\(indent)\(word)\n\(margin)\(body)"
  }
}
