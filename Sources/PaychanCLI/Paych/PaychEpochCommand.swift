internal import AccountLedger
internal import Channels
internal import Filecoin
internal import Simulation

/// `paychan paych epoch`: how time passes in a session.
enum PaychEpochCommand {
  static let command = Command(
    name: "epoch", abstract: "Show the time of the session, and let it pass.",
    work: .group([now, advance]))

  private static let count = Argument(
    name: "count", help: "How many epochs of 30 seconds; 1440 are 12 hours.")
  /// A year of epochs.
  private static let range = 1...1_051_200

  private static let now = Command(
    name: "now", abstract: "Show the epoch of the last block.",
    options: [PaychSession.option],
    work: .run { invocation throws(CommandError) in
      let epoch = try PaychSession.reading(invocation).ledger.epoch
      try invocation.output.write("epoch \(epoch.value)\n")
      return .fine
    })

  private static let advance = Command(
    name: "advance", abstract: "Let so many epochs pass.",
    discussion: """
      Both wallets look at each epoch, and do what they do by themselves: a payee hands in what it \
      has 6 epochs after a settle.

        paychan paych epoch advance 1440
      """,
    arguments: [count], options: [PaychSession.option],
    work: .run { invocation throws(CommandError) in
      let text = invocation[count]
      guard let number = Int(text), range.contains(number) else {
        throw .badWord(
          "'\(text.excerpt)' is no count of epochs: write a number from 1 to"
            + " \(range.upperBound)")
      }
      let epoch = try PaychSession.changing(invocation) { session throws(CommandError) in
        var left = number
        while left > 0 {
          let part = min(left, 20_000)
          try session.mine(part)
          left -= part
          invocation.progress.tell("epoch \(session.ledger.epoch.value)")
        }
        return session.ledger.epoch
      }
      try invocation.output.write("epoch \(epoch.value)\n")
      return .fine
    })
}
