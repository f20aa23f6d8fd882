internal import Bitcoin
internal import Checker
internal import ExactJSON
internal import MockLedger
internal import ScriptEngine
internal import Simulation

/// A verdict as a short page: the answer, the numbers, when, and what stands in the way after that.
struct WhyText {
  let verdict: WhyVerdict
  /// What a transaction is called in a sentence.
  let name: (Txid) -> String

  /// The answer and all that belongs to the transaction alone.
  var text: String {
    let answer = WhyAnswer(verdict: verdict, name: name)
    let sections = [
      wrapped(answer.sentence, to: 80).joined(separator: "\n") + "\n",
      rows(numbers + [("when", answer.time)]),
      section("What else stands in its way", further),
      section("What its signatures cover", signatures),
      section("Where its script fails", scripts),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The same with a heading, for a transaction without a story.
  var page: String {
    "The transaction \(verdict.transaction.txid.short)\n"
      + rows([("asked", "at height \(verdict.tip.words): may the next block hold it?")])
      + "\n" + text
  }

  private var numbers: [(String, String)] {
    guard let first = verdict.first else { return [] }
    let mempool = ("a node", "refuses it: \(first.reason)")
    let block = (
      "a block",
      verdict.inBlock.map { "with it is refused: \($0.reason)" } ?? "may hold it"
    )
    return [
      ("rule", first.rule), ("why", first.explanation.sentence.withShortNames),
      ("numbers", first.explanation.numberWords), mempool, block,
    ].filter { !$0.1.isEmpty }
  }

  private var further: [(String, String)] {
    guard verdict.first != nil else { return [] }
    guard !verdict.further.isEmpty else { return [("", "Nothing that is known now.")] }
    return verdict.further.map { found in
      ("", "\(found.rule): \(found.explanation.sentence.withShortNames)")
    }
  }

  private var signatures: [(String, String)] {
    guard let comparison = verdict.comparison else { return [] }
    let changes = comparison.changes.flatMap { change in
      [
        (change.field.rawValue, "signed as \(change.before.words)"),
        ("now", change.after.words),
      ]
    }
    return changes.isEmpty
      ? [("", "Everything as it was signed: only the signatures are others.")] : changes
  }

  private var scripts: [(String, String)] {
    verdict.scriptFailures.flatMap { failure -> [(String, String)] in
      let error = "\(failure.error.identifier): \(failure.error.coreText)"
      guard let step = failure.step else { return [("input \(failure.input)", error)] }
      let place = "\(step.word), byte \(step.offset) of the \(step.role.rawValue)"
      return [
        ("input \(failure.input)", "\(error), at \(shortenedHex(place))"),
        ("stack", step.stackBefore.main.map(\.stackWord).joined(separator: " ")),
      ]
    }
  }

  private func section(_ title: String, _ lines: [(String, String)]) -> String {
    lines.isEmpty ? "" : "\(title)\n" + rows(lines)
  }
}

/// Words in a column, and texts beside them.
func rows(_ rows: [(String, String)]) -> String {
  rows.map { word, text in
    Paragraph(
      indent: word.isEmpty ? 1 : 2, column: word.isEmpty ? 1 : 10, word: word, text: text
    ).lines
  }.joined()
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
