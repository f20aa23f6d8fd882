internal import Bitcoin
internal import Channels
internal import Simulation
internal import Walkthroughs

/// The transactions that a list of scenes shows, each once and byte by byte.
struct PageTransactions<Family: ToldFamily> {
  private var portraits: [Portrait<Family>] = []
  private var psbts: [String: String] = [:]

  init(_ scenes: [Scene<Family>]) {
    var seen: Set<String> = []
    for scene in scenes {
      let focus = scene.beat.focus.flatMap(scene.label).flatMap(scene.portrait)
      let funding = scene.portrait(.channel(.funding))
      for portrait in [funding, focus].compactMap({ $0 }) + scene.spenders
      where seen.insert(portrait.transaction.anchor).inserted {
        portraits.append(portrait)
      }
      for proposal in scene.proposals where proposal.signature != nil {
        psbts[proposal.transaction.txid.description] = proposal.psbt.base64
      }
    }
  }

  /// A card for each.
  var cards: [Markup] { portraits.map(card) }

  private func card(_ portrait: Portrait<Family>) -> Markup {
    let transaction = portrait.transaction
    let psbt = psbts[transaction.txid.description]
    return .element(
      "details", [("class", "transaction"), ("id", transaction.anchor)],
      [
        .element(
          "summary", [],
          [
            .element("b", [], [Markup(portrait.label.shortWords)]),
            .element("code", [], [Markup(" \(transaction.txid.short)")]),
            Markup(
              " \(transaction.virtualSize) vB\(portrait.fee.map { ", fee \($0.words)" } ?? "")"),
          ]),
        .element(
          "p", [("class", "copies")],
          [
            copy("hex", Hex.encode(transaction.encoded)),
            psbt.map { copy("PSBT", $0) } ?? Markup(""),
            .element("code", of: "txid", transaction.txid.description),
          ]),
        bytes(transaction),
        .element(
          "p", [("class", "field"), ("role", "status"), ("aria-live", "polite")],
          [Markup("Point at bytes, or move through them with the tab key.")]),
      ])
  }

  private func copy(_ what: String, _ text: String) -> Markup {
    .element(
      "button", [("type", "button"), ("class", "copy"), ("data-copy", text)],
      [Markup("Copy \(what)")])
  }

  /// The bytes, each field a piece of its own with its meaning as a title.
  private func bytes(_ transaction: Transaction) -> Markup {
    .element(
      "div", [("class", "bytes")],
      TransactionAnatomy(transaction).fields.map { field in
        .element(
          "span",
          [
            ("class", "byte \(field.part.rawValue)"), ("tabindex", "0"),
            ("title", "\(field.name): \(field.value.cut) (\(field.meaning))"),
          ], [Markup(Hex.encode(field.bytes))])
      })
  }
}

extension String {
  /// As much as fits into a hint.
  fileprivate var cut: String { count <= 90 ? self : "\(prefix(86))..." }
}

extension Transaction {
  /// The address of its card in the page.
  var anchor: String { "tx-\(wtxid.description.prefix(12))" }
}
