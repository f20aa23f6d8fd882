internal import Bitcoin
internal import Channels
internal import Simulation
internal import Walkthroughs

/// A transaction byte by byte: each run of bytes beside what it means, and what a signature covers.
struct TransactionCard<Family: IllustratedFamily> {
  let portrait: Portrait<Family>
  /// The half-signed transaction as it was sent, if it was.
  let psbt: String?

  private var transaction: Transaction { portrait.transaction }

  var markup: Markup {
    .element(
      "details", [("class", "transaction"), ("id", transaction.anchor)],
      [summary, copies, coverage, fields])
  }

  private var summary: Markup {
    let fee = portrait.fee.map { told(", fee \($0.words)") } ?? ""
    return .element(
      "summary", [],
      [
        .element("b", [], [Markup(portrait.label.shortWords)]),
        .element("code", [], [Markup(" \(transaction.txid.short)")]),
        Markup(" \(transaction.virtualSize) vB\(fee)"),
      ])
  }

  private var copies: Markup {
    .element(
      "p", [("class", "copies")],
      [
        copy(told("Copy hex"), Hex.encode(transaction.encoded)),
        psbt.map { copy(told("Copy PSBT"), $0) } ?? Markup(""),
        .element("code", of: "txid", transaction.txid.description),
      ])
  }

  private func copy(_ words: String, _ text: String) -> Markup {
    .element(
      "button", [("type", "button"), ("class", "copy"), ("data-copy", text)], [Markup(words)])
  }

  private var coverage: Markup {
    .element(
      "p", of: "coverage",
      told(
        """
        What has a bar at its left is covered by every signature: change one byte of it, and none \
        of them fits any more. A signature covers the amount and the script of what is spent, too.
        """))
  }

  private var fields: Markup {
    .element("dl", [("class", "bytes")], TransactionAnatomy(transaction).fields.map(row))
  }

  private func row(_ field: TransactionAnatomy.Field) -> Markup {
    let signed = field.isSigned ? " signed" : ""
    return .element(
      "div", [("class", "byte \(field.part.rawValue)\(signed)")],
      [
        .element("dt", [], [.element("code", [], [Markup(Hex.encode(field.bytes))])]),
        .element(
          "dd", [],
          [
            .element("b", [], [Markup(title(of: field))]), Markup(" "),
            .element("span", [], [Markup(told(sentence: field.meaning))]),
          ]),
      ])
  }

  /// The name and the value of a field, unless the value is its bytes, which stand beside it.
  private func title(of field: TransactionAnatomy.Field) -> String {
    let name = told(word: field.name)
    guard !Hex.encode(field.bytes).hasSuffix(field.value) else { return name }
    let isWord = field.value.allSatisfy(\.isLetter)
    return told("\(name): \(isWord ? told(word: field.value) : field.value.cut)")
  }
}

extension String {
  /// As much as fits beside the bytes.
  fileprivate var cut: String { count <= 90 ? self : "\(prefix(86))..." }
}
