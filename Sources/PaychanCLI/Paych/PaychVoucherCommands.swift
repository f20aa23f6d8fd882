internal import Bitcoin
internal import Channels
internal import ExactJSON
internal import Filecoin
internal import Simulation
internal import Voucher

/// `paychan paych voucher`: vouchers are made, checked, kept and handed in.
enum PaychVoucherCommands {
  static let command = Command(
    name: "voucher",
    abstract: "Make, check, keep and hand in vouchers.",
    work: .group([
      create, check, add, list, bestSpendable, submit, PaychDecodeCommand.command,
      PaychWhyCommand.command,
    ]))

  private static let creator = PaychArguments.wallet(normally: .payer)
  static let receiver = PaychArguments.wallet(normally: .payee)
  fileprivate static let keeper = Option(
    name: "as", help: "Whose wallet is asked: payer or payee.",
    kind: .value(placeholder: "role"))
  fileprivate static let lane = Argument(
    name: "lane", help: "The lane; 0 where it is left out.", isRequired: false)
  fileprivate static let laneOption = Option(
    name: "lane", help: "The lane, as lotus has it.", kind: .value(placeholder: "number"))
  fileprivate static let export = Option(
    name: "export", help: "Show the vouchers themselves beside what they say.")
  static let secret = Option(
    name: "secret", help: "The secret that the voucher asks for, in hexadecimal.",
    kind: .value(placeholder: "hex"))

  private static let create = Command(
    name: "create",
    abstract: "Sign a voucher for an amount in all, and print it.",
    discussion: """
      The amount counts from the beginning: of two vouchers of a lane the later one counts, for \
      all of its amount. The lane stands behind the amount, as in venus, or under --lane, as in \
      lotus.

        paychan paych voucher create <channel> 2 0
        paychan paych voucher create --lane 0 <channel> 4
      """,
    arguments: [PaychArguments.channel, PaychArguments.amount, lane],
    options: [laneOption, creator, PaychSession.option],
    work: .run { invocation throws(CommandError) in
      let channel = try invocation.address(PaychArguments.channel)
      let amount = try invocation.tokens(PaychArguments.amount)
      let lane = try invocation.lane
      let role = invocation.role(creator)
      let voucher = try PaychSession.changing(invocation) { session throws(CommandError) in
        try session.createVoucher(channel, amount, lane: lane, by: role)
      }
      try invocation.output.write(voucher.text + "\n")
      return .fine
    })

  private static let check = Command(
    name: "check",
    abstract: "Ask a wallet whether it would take a voucher.",
    arguments: [PaychArguments.channel, PaychArguments.voucher],
    options: [receiver, PaychSession.option],
    work: .run { invocation throws(CommandError) in
      let session = try PaychSession.reading(invocation)
      let channel = try invocation.address(PaychArguments.channel)
      let voucher = try invocation.voucher(PaychArguments.voucher)
      try session.requireChannel(channel)
      let wallet = session.wallet(invocation.role(receiver))
      do throws(Voucher.Refusal) { try wallet.check(voucher, in: channel) } catch {
        throw CommandError.voucherRefused(error.words)
      }
      try invocation.output.write("voucher is valid\n")
      return .fine
    })

  private static let add = Command(
    name: "add",
    abstract: "Take a voucher into a wallet.",
    arguments: [PaychArguments.channel, PaychArguments.voucher],
    options: [receiver, PaychSession.option],
    work: .run { invocation throws(CommandError) in
      let channel = try invocation.address(PaychArguments.channel)
      let voucher = try invocation.voucher(PaychArguments.voucher)
      let role = invocation.role(receiver)
      try PaychSession.changing(invocation) { session throws(CommandError) in
        try session.requireChannel(channel)
        try session.order(role, .add(voucher, channel: channel, atLeast: .zero))
      }
      invocation.mention("voucher added")
      return .fine
    })

  private static let list = Command(
    name: "list",
    abstract: "List the vouchers of a channel that the wallets keep.",
    discussion: """
      Both wallets' are listed, each voucher once, by lane and nonce; --as asks for one wallet's.

        paychan paych voucher list --export <channel>
      """,
    arguments: [PaychArguments.channel],
    options: [export, keeper, PaychSession.option, PaychArguments.json],
    work: .run { invocation throws(CommandError) in
      let session = try PaychSession.reading(invocation)
      let channel = try invocation.address(PaychArguments.channel)
      let sides =
        invocation.has(keeper)
        ? [try invocation.keeper(of: channel, in: session)] : PaymentRole.allCases
      return try invocation.show(try session.vouchers(of: channel, keptBy: sides))
    })

  private static let bestSpendable = Command(
    name: "best-spendable",
    abstract: "Show the best voucher of each lane that the contract would take now.",
    arguments: [PaychArguments.channel],
    options: [export, keeper, PaychSession.option, PaychArguments.json],
    work: .run { invocation throws(CommandError) in
      let session = try PaychSession.reading(invocation)
      let channel = try invocation.address(PaychArguments.channel)
      let wallet = session.wallet(try invocation.keeper(of: channel, in: session))
      let best: [SignedVoucher]
      do throws(Voucher.Refusal) { best = try wallet.bestSpendable(channel) } catch {
        throw PaychSession.refusal(error)
      }
      return try invocation.show(best)
    })

  private static let submit = Command(
    name: "submit",
    abstract: "Hand a voucher in to the contract, and wait until it is done.",
    arguments: [PaychArguments.channel, PaychArguments.voucher],
    options: [secret, receiver, PaychSession.option],
    work: .run { invocation throws(CommandError) in
      let channel = try invocation.address(PaychArguments.channel)
      let voucher = try invocation.voucher(PaychArguments.voucher)
      let secret = try invocation.secret
      let role = invocation.role(receiver)
      let failure = try PaychSession.changing(invocation) { session throws(CommandError) in
        try session.finish(
          .submit(voucher, channel: channel, secret: secret), of: channel, by: role, "")
      }
      if let failure { throw failure }
      try invocation.output.write("channel updated successfully\n")
      return .fine
    })
}

extension Invocation {
  /// The lane, by either of the two ways to name it.
  fileprivate var lane: LaneNumber {
    get throws(CommandError) {
      let words = [
        optional(PaychVoucherCommands.lane), value(of: PaychVoucherCommands.laneOption),
      ].compactMap(\.self)
      guard words.count < 2 else {
        throw path.usageError(.exclusive("the lane behind the amount", "'--lane'"))
      }
      guard let text = words.first else { return 0 }
      guard let lane = LaneNumber(text), String(lane) == text else {
        throw .badWord("'\(text.excerpt)' is no lane: write a number from 0 to \(UInt64.max)")
      }
      return lane
    }
  }

  /// The secret that opens a hash lock, if one is given.
  var secret: [UInt8] {
    get throws(CommandError) {
      guard let text = value(of: PaychVoucherCommands.secret) else { return [] }
      do { return try Hex.decode(text) } catch {
        throw .badWord("the secret is not hexadecimal: '\(text.excerpt)'")
      }
    }
  }

  /// Whose wallet is asked about a channel: the one that the command line names, or the one that
  /// knows the channel.
  fileprivate func keeper(
    of channel: Filecoin.Address, in session: PaychSession
  ) throws(CommandError) -> PaymentRole {
    guard let name = value(of: PaychVoucherCommands.keeper) else {
      return try session.keeper(of: channel)
    }
    guard let role = PaymentRole(rawValue: name) else {
      throw path.usageError(
        .unknownChoice(
          option: PaychVoucherCommands.keeper.spelling, value: name,
          choices: PaymentRole.allCases.map(\.rawValue), suggestion: nil))
    }
    return role
  }

  /// Lists vouchers, by lane and nonce.
  fileprivate func show(_ vouchers: [SignedVoucher]) throws(CommandError) -> ExitCode {
    let sorted = vouchers.sorted { ($0.lane, $0.nonce) < ($1.lane, $1.nonce) }
    if has(PaychArguments.json) {
      return try show(.array(sorted.map { PaychDecodeCommand.json(of: $0) }))
    }
    for voucher in sorted {
      let tail = has(PaychVoucherCommands.export) ? "; \(voucher.text)" : ""
      try output.write(
        "Lane \(voucher.lane), Nonce \(voucher.nonce): \(voucher.amount.text)\(tail)\n")
    }
    return .fine
  }
}
