internal import AccountLedger
internal import Channels
internal import Filecoin
internal import Simulation
internal import Voucher

// What command lines do with channels.
extension PaychSession {
  /// Every channel that a wallet knows, once.
  var channels: [Address] {
    var known: Set<Address> = []
    return PaymentRole.allCases.flatMap { wallet($0).store.addresses }
      .filter { known.insert($0).inserted }
  }

  /// The side whose wallet knows a channel, one before the other.
  func keeper(
    of channel: Address, before first: PaymentRole = .payee
  ) throws(CommandError) -> PaymentRole {
    let sides = [first, first.other]
    guard let side = sides.first(where: { wallet($0).store.channel(channel) != nil }) else {
      throw Self.untracked(channel)
    }
    return side
  }

  /// Refuses a channel that neither the wallets nor the ledger know.
  func requireChannel(_ channel: Address) throws(CommandError) {
    guard !channels.contains(channel), ledger.channel(channel) == nil else { return }
    throw Self.untracked(channel)
  }

  private static func untracked(_ channel: Address) -> CommandError {
    .badWord(
      "channel not tracked: \(channel.text()); 'paychan paych list' names those of the session")
  }

  /// Refuses an account that is not that of a side's wallet.
  func requireAccount(_ account: Address, of role: PaymentRole) throws(CommandError) {
    let own = world.setting.wallets.addresses[role]
    guard account != own else { return }
    throw .badWord(
      "\(account.text()) is not the \(role.rawValue)'s account in this session, which is"
        + " \(own.text())")
  }

  /// Puts money into the channel between both wallets, and waits until it is there.
  mutating func addFunds(
    _ amount: TokenAmount, _ source: Voucher.FundsSource
  ) throws(CommandError) -> Address {
    let events = try order(.payer, .addFunds(amount, source))
    try waitForMessage()
    let failure = failure(of: lastMessage(in: events), "")
    if let failure { throw failure }
    let addresses = world.setting.wallets.addresses
    let funds = wallet(.payer).availableFunds(from: addresses.payer, to: addresses.payee)
    guard let channel = funds.channel else {
      throw .walletRefused("the channel is not confirmed yet; let epochs pass and ask its status")
    }
    return channel
  }

  /// Orders something that sends one message about a channel, waits until it is done, and gives what
  /// went wrong with it on the ledger.
  mutating func finish(
    _ order: Voucher.Order, of channel: Address, by role: PaymentRole, _ what: String
  ) throws(CommandError) -> CommandError? {
    try requireChannel(channel)
    let events = try self.order(role, order)
    try waitForMessage()
    return failure(of: lastMessage(in: events), what)
  }

  /// Why a message came to nothing, if it did.
  private func failure(of cid: ContentIdentifier?, _ what: String) -> CommandError? {
    guard let cid, let receipt = ledger.receipt(of: cid), !receipt.exit.isSuccess else {
      return nil
    }
    return .failedOnLedger(
      "\(what)message execution failed (exit code \(receipt.exit.value))",
      reason: receipt.refusal?.reason)
  }
}
