package import Bitcoin
package import Checker
internal import ExactJSON
internal import ScriptEngine

/// A verdict as a short page: the answer, the numbers, when, and what else stands in the way.
package struct WhyText {
  let verdict: WhyVerdict
  /// The name of a transaction in a sentence.
  let name: (Txid) -> String

  package init(verdict: WhyVerdict, name: @escaping (Txid) -> String) {
    self.verdict = verdict
    self.name = name
  }

  /// The answer and what belongs to the transaction alone.
  func lines(_ width: Int) -> [Line] {
    let answer = WhyAnswer(verdict: verdict, name: name)
    let sections: [[Line]] = [
      answer.line.wrapped(to: width),
      (numbers + [.row("when", answer.time)]).lines(width),
      section("What else stands in its way", further, width),
      section("What its signatures cover", signatures, width),
      section("Where its script fails", scripts, width),
    ]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [Line()]))
  }

  /// The same with a heading, for a transaction without a story.
  package func page(_ width: Int) -> [Line] {
    let asked = Paragraph.row(
      "asked", "at height \(verdict.tip.words): may the next block hold it?")
    return [Line("The transaction \(verdict.transaction.txid.short)", .strong)]
      + asked.lines(width) + [Line()] + lines(width)
  }

  private var numbers: [Paragraph] {
    guard let first = verdict.first else { return [] }
    let numbers = first.explanation.numberWords
    return [.row("rule", first.rule), .row("why", first.explanation.words)]
      + (numbers.isEmpty ? [] : [.row("numbers", numbers)])
      + [.row("a node", "\("refuses", .bad) it: \(first.reason)"), .row("a block", blockWords)]
  }

  private var blockWords: Line {
    guard let finding = verdict.inBlock else { return "\("may hold it", .good)" }
    return "with it is \("refused", .bad): \(finding.reason)"
  }

  private var further: [Paragraph] {
    guard verdict.first != nil else { return [] }
    guard !verdict.further.isEmpty else { return [.row("", "Nothing that is known now.")] }
    return verdict.further.map { .row("", "\($0.rule): \($0.explanation.words)") }
  }

  private var signatures: [Paragraph] {
    guard let comparison = verdict.comparison else { return [] }
    let changes = comparison.changes.flatMap { change -> [Paragraph] in
      [
        .row(change.field.rawValue, "signed as \(change.before.words)"),
        .row("now", change.after.words),
      ]
    }
    return changes.isEmpty
      ? [.row("", "Everything as it was signed: only the signatures are others.")] : changes
  }

  private var scripts: [Paragraph] {
    verdict.scriptFailures.flatMap { failure -> [Paragraph] in
      let word = "input \(failure.input)"
      let error = "\(failure.error.identifier): \(failure.error.coreText)"
      guard let step = failure.step else { return [.row(word, error)] }
      let place = "\(step.word), byte \(step.offset) of the \(step.role.rawValue)"
      return [
        .row(word, "\(error), at \(shortenedHex(place))"),
        .row("stack", step.stackBefore.main.map(\.stackWord).joined(separator: " ")),
      ]
    }
  }

  private func section(_ title: String, _ rows: [Paragraph], _ width: Int) -> [Line] {
    rows.isEmpty ? [] : [Line(title, .strong)] + rows.lines(width)
  }
}

extension StandingClass {
  /// The ink of an answer: a transaction that is possible, not yet, or not.
  var ink: Line.Ink {
    switch self {
    case .acceptable: .good
    case .notYetFinal, .policyOnly: .warning
    case .alreadySpent, .neverValid: .bad
    }
  }
}

/// The text with every long run of digits cut to its beginning.
private func shortenedHex(_ text: String) -> String {
  text.split(separator: " ").map { $0.count > 24 ? "\($0.prefix(8))..." : String($0) }
    .joined(separator: " ")
}

extension Explanation {
  /// The numbers as they were compared: `lock 198, next-height 106`.
  fileprivate var numberWords: String {
    numbers.members.map { "\($0.key) \($0.value.words)" }.joined(separator: ", ")
  }
}

extension JSON {
  /// A value as people read it; names of transactions are cut to what people compare.
  fileprivate var words: String {
    if let object {
      if let value = object["satoshis"], let script = object["script"], object.members.count == 2 {
        return "\(value.words) sat to \(script.words)"
      }
      return object.members.map { "\($0.key) \($0.value.words)" }.joined(separator: " ")
    }
    if let array { return array.isEmpty ? "none" : array.map(\.words).joined(separator: ", ") }
    if let number, let value = number.int64 { return grouped(value) }
    let text = (string ?? text()).withShortNames
    return text.count > 24 && !text.contains(" ") ? "\(text.prefix(16))..." : text
  }
}

extension [UInt8] {
  /// An item of a stack: `<>` where it is empty, and the beginning of a long one.
  fileprivate var stackWord: String {
    let digits = Hex.encode(self)
    return isEmpty ? "<>" : digits.count > 16 ? "\(digits.prefix(8))..." : digits
  }
}
