internal import Channels
internal import ExactJSON
internal import Filecoin
internal import Simulation
internal import Voucher

/// `paychan paych add-funds`, `list` and `status`: what channels hold.
enum PaychFundsCommands {
  private static let reserve = Option(
    name: "reserve", help: "Keep what is added for who asked for it.")

  static let addFunds = Command(
    name: "add-funds",
    abstract: "Put money into a channel, which is made if there is none.",
    discussion: """
      Waits until the ledger has confirmed it, and prints the address of the channel.

        paychan paych add-funds <from> <to> 10
      """,
    arguments: [PaychArguments.from, PaychArguments.to, PaychArguments.amount],
    options: [reserve, PaychSession.option],
    work: .run { invocation throws(CommandError) in
      let from = try invocation.address(PaychArguments.from)
      let to = try invocation.address(PaychArguments.to)
      let amount = try invocation.tokens(PaychArguments.amount)
      let reservation: Voucher.FundsSource = invocation.has(reserve) ? .reserving : .adding
      let channel = try PaychSession.changing(invocation) { session throws(CommandError) in
        try session.requireAccount(from, of: .payer)
        try session.requireAccount(to, of: .payee)
        return try session.addFunds(amount, reservation)
      }
      invocation.mention("waiting for confirmation..")
      try invocation.output.write(channel.text() + "\n")
      return .fine
    })

  static let list = Command(
    name: "list",
    abstract: "List the channels of the session.",
    options: [PaychSession.option, PaychArguments.json],
    work: .run { invocation throws(CommandError) in
      let channels = try PaychSession.reading(invocation).channels.map { $0.text() }
      if invocation.has(PaychArguments.json) {
        return try invocation.show(.array(channels.map { .string($0) }))
      }
      for channel in channels { try invocation.output.write(channel + "\n") }
      return .fine
    })

  static let status = Command(
    name: "status",
    abstract: "Show what a channel holds, and what is on its way.",
    arguments: [PaychArguments.channel],
    options: [PaychSession.option, PaychArguments.json],
    work: .run { invocation throws(CommandError) in
      let session = try PaychSession.reading(invocation)
      let channel = try invocation.address(PaychArguments.channel)
      let wallet = session.wallet(try session.keeper(of: channel, before: .payer))
      let funds: Voucher.AvailableFunds
      do throws(Voucher.Refusal) { funds = try wallet.availableFunds(channel) } catch {
        throw PaychSession.refusal(error)
      }
      return try invocation.tell(funds)
    })

  static let statusByFromTo = Command(
    name: "status-by-from-to",
    abstract: "Show what the channel between two accounts holds.",
    arguments: [PaychArguments.from, PaychArguments.to],
    options: [PaychSession.option, PaychArguments.json],
    work: .run { invocation throws(CommandError) in
      let session = try PaychSession.reading(invocation)
      let from = try invocation.address(PaychArguments.from)
      let to = try invocation.address(PaychArguments.to)
      return try invocation.tell(session.wallet(.payer).availableFunds(from: from, to: to))
    })
}

extension Invocation {
  /// Tells what a channel holds.
  fileprivate func tell(_ funds: Voucher.AvailableFunds) throws(CommandError) -> ExitCode {
    if has(PaychArguments.json) { return try show(funds.json) }
    try output.write(funds.text)
    return .fine
  }
}
