internal import AccountLedger
internal import Channels
internal import Filecoin
internal import Simulation
internal import Telling

extension Voucher.AccountEvent {
  /// The event in short phrases.
  var phrases: [Phrase] {
    switch self {
    case .sent(let role, let label, let message, let refusal):
      Self.phrases(of: "\(label.words) \(message.cid.short)", by: role?.rawValue, refusal)
    case .mined(let epoch, let receipts):
      [.miners(toldLine("find block \(epoch.words)\(Self.content(receipts))"))]
        + receipts.compactMap(\.failure)
    case .reorganised(let depth): [.miners(toldLine("undo \(counted(depth, "block"))"))]
    }
  }

  private static func phrases(
    of message: String, by role: String?, _ refusal: MessageRefusal?
  ) -> [Phrase] {
    let subject = role ?? Phrase.nobodyInParticular
    guard let refusal else {
      return [Phrase(subject: subject, text: toldLine("sends \(message) to the ledger"))]
    }
    return [
      Phrase(
        subject: subject,
        text: toldLine("sends \(message) to the ledger: \(told("refused"), .bad)"), isAlone: true),
      Phrase(subject: "", text: Line(refusal.sentence), isAlone: true),
    ]
  }

  private static func content(_ receipts: [Voucher.LabelledReceipt]) -> String {
    receipts.isEmpty
      ? "" : told(" with \(receipts.map(\.label.words).joined(separator: told(", ")))")
  }

  /// The kind of event, without the numbers that differ from payment to payment.
  var shape: String {
    switch self {
    case .sent(let role, let label, _, let refusal):
      "\(role?.rawValue ?? "") sends \(label.kind): \(refusal?.rule ?? "taken")"
    case .mined(_, let receipts):
      "mined \(receipts.map { "\($0.label.kind) \($0.receipt.exit.value)" })"
    case .reorganised: "reorganised"
    }
  }
}

extension Voucher.LabelledReceipt {
  /// That the message failed, with its exit code and the reason.
  fileprivate var failure: Phrase? {
    guard !receipt.exit.isSuccess else { return nil }
    let reason = receipt.failure?.sentence ?? ""
    return Phrase(
      subject: "",
      text: toldLine(
        "\(label.words.capitalizedFirst) \(told("fails"), .bad) with exit code"
          + " \(receipt.exit.value). \(reason)"),
      isAlone: true)
  }
}

extension Voucher.Label {
  /// The label without a number.
  fileprivate var kind: String {
    switch self {
    case .channel(let name): name.kind
    case .changed(let name): "changed \(name.kind)"
    case .doubleSpend, .malleated: description
    }
  }
}

extension ContentIdentifier {
  /// Its last eight characters: all identifiers begin alike.
  fileprivate var short: String { String(text.suffix(8)) }
}
