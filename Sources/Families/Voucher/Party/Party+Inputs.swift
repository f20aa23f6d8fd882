internal import AccountLedger
internal import Channels
internal import Filecoin

// What inputs lead to.
extension Voucher.Party {
  /// Takes an input: gives what the wallet wants done, or refuses.
  mutating func take(
    _ input: PartyInput<Voucher>
  ) throws(Voucher.Refusal) -> [Voucher.WalletEffect] {
    switch input {
    case .message(let message, _):
      return try wallet.add(message.voucher, to: message.voucher.channel).effects
    case .order(let order): return try obey(order)
    case .look(let facts): return wallet.look(facts) + (isLeaving ? try leave() : [])
    }
  }

  private mutating func obey(
    _ order: Voucher.Order
  ) throws(Voucher.Refusal) -> [Voucher.WalletEffect] {
    switch order {
    case .addFunds(let amount, let source): return try addFunds(amount, source)
    case .create(let wish, let channel):
      // The voucher is kept, and its owner hands it on.
      _ = try wallet.createVoucher(in: try address(channel), wish)
      return []
    case .pay(let amount, let lane): return try pay(amount, lane: lane)
    case .add(let voucher, let channel, let least):
      return try wallet.add(voucher, to: channel ?? voucher.channel, atLeast: least).effects
    case .submit(let voucher, let channel, let secret):
      return try wallet.submit(voucher, to: try address(channel), secret: secret)
    case .settle(let channel): return try wallet.settle(try address(channel))
    case .collect(let channel): return try wallet.collect(try address(channel))
    case .giveUp:
      isLeaving = true
      // What still waits would open another channel once this one is settled.
      let withdrawn = wallet.store.requests.map(\.id).flatMap { wallet.cancel($0) }
      return withdrawn + (try leave())
    case .resume: return resume()
    }
  }

  private mutating func addFunds(
    _ amount: TokenAmount, _ source: Voucher.FundsSource
  ) throws(Voucher.Refusal) -> [Voucher.WalletEffect] {
    guard let own = wallet.address else { return [] }
    let effects = try wallet.addFunds(
      from: role == .payer ? own : counterparty, to: role == .payer ? counterparty : own,
      amount: amount, source: source)
    for case .answer(_, .refused(let refusal)) in effects { throw refusal }
    return effects
  }

  /// Signs a voucher for so much more than the lane's last, and sends it.
  private mutating func pay(
    _ amount: TokenAmount, lane: LaneNumber
  ) throws(Voucher.Refusal) -> [Voucher.WalletEffect] {
    let channel = try address(nil)
    let paid = wallet.store.channel(channel)?.vouchers.last { $0.voucher.lane == lane }
    return try wallet.createVoucher(
      in: channel,
      Voucher.VoucherWish(lane: lane, amount: (paid?.voucher.amount ?? .zero) + amount))
  }

  /// The channel that an order is about: the one that it names, or the one that was entered last.
  private func address(_ named: Address?) throws(Voucher.Refusal) -> Address {
    if let named { return named }
    guard let channel = wallet.store.addresses.last else {
      throw .tracking(.noChannelYet(party: counterparty))
    }
    return channel
  }

  /// Says again what could have been lost: the last voucher of each lane, and every message that
  /// waits.
  private func resume() -> [Voucher.WalletEffect] {
    guard role == .payer, let channel = wallet.store.channels.last else {
      return wallet.unconfirmed
    }
    var last: [LaneNumber: SignedVoucher] = [:]
    for stored in channel.vouchers { last[stored.voucher.lane] = stored.voucher }
    return wallet.unconfirmed
      + last.values.sorted { $0.lane < $1.lane }.map { .voucher($0) }
  }
}

// How a side leaves.
extension Voucher.Party {
  /// Hands in what is best, settles, and collects as soon as that can be; one step at each look.
  private mutating func leave() throws(Voucher.Refusal) -> [Voucher.WalletEffect] {
    guard let channel = wallet.store.channels.last, let address = channel.address,
      let seen = wallet.facts.channel(address)
    else { return [] }
    guard seen.state.isSettling else { return try settle(address, seen) }
    let next = wallet.facts.epoch.adding(1)
    guard next >= seen.state.settlingAt, !waits(for: .collect) else { return [] }
    return try wallet.collect(address)
  }

  private mutating func settle(
    _ address: Address, _ seen: Voucher.ChannelFacts
  ) throws(Voucher.Refusal) -> [Voucher.WalletEffect] {
    guard !waits(for: .settle) else { return [] }
    var effects: [Voucher.WalletEffect] = []
    if role == .payee {
      for voucher in try wallet.bestSpendable(address) {
        effects += try wallet.submit(voucher, to: address)
      }
    }
    return effects + (try wallet.settle(address))
  }

  /// Whether a message for a purpose is on its way.
  private func waits(for purpose: Voucher.MessagePurpose) -> Bool {
    wallet.store.messages.contains { !$0.isReceived && $0.purpose == purpose }
  }
}
