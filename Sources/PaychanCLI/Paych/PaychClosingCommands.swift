internal import Channels
internal import Filecoin
internal import Simulation
internal import Voucher

/// `paychan paych settle` and `collect`: how a channel ends.
enum PaychClosingCommands {
  private static let settler = PaychArguments.wallet(normally: .payer)
  private static let collector = PaychArguments.wallet(normally: .payee)

  static let settle = Command(
    name: "settle",
    abstract: "Start the 12 hours after which a channel can be collected.",
    discussion: """
      Waits until the ledger has confirmed it. From then on the payee hands in what it has, while \
      that is still taken: up to the last of 1,440 epochs. A payee that is awake does so by itself \
      6 epochs after the settle.

        paychan paych settle <channel>
      """,
    arguments: [PaychArguments.channel], options: [settler, PaychSession.option],
    work: .run { invocation throws(CommandError) in
      let channel = try invocation.address(PaychArguments.channel)
      let role = invocation.role(settler)
      let failure = try PaychSession.changing(invocation) { session throws(CommandError) in
        try session.finish(.settle(channel: channel), of: channel, by: role, "settle ")
      }
      if let failure { throw failure }
      try invocation.output.write("Settled channel \(channel.text())\n")
      return .fine
    })

  static let collect = Command(
    name: "collect",
    abstract: "Pay both sides what is theirs, and end the channel.",
    discussion: """
      The contract pays from the epoch on at which the channel settles: 'epoch advance' passes the \
      time.

        paychan paych epoch advance 1440
        paychan paych collect <channel>
      """,
    arguments: [PaychArguments.channel], options: [collector, PaychSession.option],
    work: .run { invocation throws(CommandError) in
      let channel = try invocation.address(PaychArguments.channel)
      let role = invocation.role(collector)
      let failure = try PaychSession.changing(invocation) { session throws(CommandError) in
        try session.finish(.collect(channel: channel), of: channel, by: role, "collect ")
      }
      if let failure { throw failure }
      try invocation.output.write("Collected funds for channel \(channel.text())\n")
      return .fine
    })
}
