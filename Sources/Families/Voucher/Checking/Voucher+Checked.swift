internal import AccountLedger
public import Bitcoin
public import Channels
public import Checker
internal import Exploration
internal import Filecoin
public import Simulation

extension Voucher: CheckedFamily {
  /// A hostage is all of a side's that stays in the contract.
  public static func loss(of role: PaymentRole, by breach: Breach<Voucher>) -> Int64 {
    guard breach.promise == .noHostage else { return 0 }
    do {
      let end = try breach.scenario.end()
      guard let channel = end.channel else { return 0 }
      let accepted = end[.payee].accepted(in: channel.robust)
      return end.count(role == .payer ? channel.balance : min(accepted, channel.balance)).satoshis
    } catch { return 0 }
  }

  public static func isOver(_ world: World<Voucher>) -> Bool { world.isCollected }

  public static var leaving: Order { .giveUp }

  /// A settle, the settling delay, and a collect; before that what makes the channel may wait.
  public static func blocksToTheEnd(from tip: BlockHeight, under terms: Terms) -> Int {
    let delay = max(1, Int(terms.timing.delay))
    return Int(terms.settleDelay) + 3 * delay + Int(terms.confidence) + 1
  }

  public static func signature(in message: Message) -> SignedSubject? {
    let voucher = message.voucher
    guard voucher.signature != nil else { return nil }
    var subject = Fingerprinter()
    subject.combine(bytes: voucher.channel.bytes)
    subject.combine(voucher.lane)
    subject.combine(voucher.nonce)
    var content = Fingerprinter()
    content.combine(bytes: voucher.signingBytes)
    return SignedSubject(number: subject.finalize().low, digest: content.finalize().low)
  }

  public static func writeMalice(
    of party: Party, _ bounds: Bounds, to writer: inout MarkWriter
  ) {
    if party.role == .payee { writer.write(party.wallet.store) }
  }

  /// A channel that was collected takes nothing, and its wallets know that.
  public static var restsOnceDecided: Bool { true }
}

extension World<Voucher> {
  /// Whether the channel was there and both sides were paid.
  var isCollected: Bool {
    guard let contract, layer.ledger.channel(contract.channel) == nil else { return false }
    return layer.ledger.resolve(contract.channel) != nil
  }

  /// The last epoch in which anything was executed.
  var lastExecution: Epoch {
    layer.executedOffers.last?.receipt.epoch ?? .zero
  }
}
