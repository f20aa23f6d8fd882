internal import Channels
internal import Simulation

extension Event where Family: ToldFamily {
  /// The event in short phrases.
  func phrases(_ wording: Wording<Family>) -> [Phrase] {
    switch self {
    case .refused(let role, let refusal): refusal.phrases(by: role, among: wording.cast)
    case .stored(let role, let record): [role.does(toldLine("stores record \(grouped(record))"))]
    case .sent(let role, let message):
      [role.does(toldLine("sends \(Family.words(for: message, wording))"))]
    case .delivered(let role, let message): [role.does(toldLine("receives \(message.shortWords)"))]
    case .lost(let role, let message):
      [.network(toldLine("loses \(wording.name(of: message)) to \(wording.cast[role])"))]
    case .tampered(let role, let message):
      [
        .network(
          toldLine(
            "carries changed to \(wording.cast[role]): \(Family.words(for: message, wording))"))
      ]
    case .rescheduled(let role, let message):
      [.network(toldLine("queues \(wording.name(of: message)) to \(wording.cast[role]) again"))]
    case .released(let total):
      [Self.seller(toldLine("has handed over goods worth \(wording.words(total))"))]
    case .gained(let role, let holding): [role.does(toldLine("now holds \(holding.name.words)"))]
    case .ledger(let event): Family.Layer.phrases(of: event, wording)
    case .crashed(let role): [role.does(toldLine("crashes"))]
    case .restarted(let role, nil): [role.does(toldLine("starts again, with nothing stored"))]
    case .restarted(let role, let record?):
      [role.does(toldLine("starts again from record \(record)"))]
    case .silent(let role): [role.does(toldLine("falls silent"))]
    case .awake(let role): [role.does(toldLine("is awake again"))]
    }
  }

  private static func seller(_ text: Line) -> Phrase {
    Phrase(subject: Family.seller?.rawValue ?? Phrase.nobodyInParticular, text: text)
  }
}

extension ChannelRole {
  /// A phrase about what this role does.
  fileprivate func does(_ text: Line) -> Phrase { Phrase(subject: rawValue, text: text) }
}
