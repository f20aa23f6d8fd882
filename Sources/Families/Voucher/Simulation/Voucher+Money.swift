public import Bitcoin
public import Channels
internal import AccountLedger
internal import Filecoin
public import Simulation

// How things stand, counted in the unit of the terms.
extension Voucher {
  /// Nothing is handed over: what vouchers pay for is not part of the model.
  public static func goods(in world: World<Voucher>) -> Amount { .zero }

  public static func agreed(by party: Party) -> PerRole<PaymentRole, Amount>? {
    guard let channel = party.wallet.store.channels.last, let address = channel.address,
      let seen = party.wallet.facts.channel(address)
    else { return nil }
    let balance = party.unit.count(of: seen.balance)
    let paid = party.paid
    return PerRole(
      payer: Amount(uncheckedSatoshis: balance.satoshis - paid.satoshis), payee: paid)
  }

  public static func owned(by role: PaymentRole, in world: World<Voucher>) -> Amount {
    world.count(world.balance(of: role))
  }

  public static func owned(
    byAtStart role: PaymentRole, _ wallets: AccountWallets
  ) -> Amount {
    wallets.unit.count(of: wallets.start[role])
  }

  public static func claim(of role: PaymentRole, in world: World<Voucher>) -> Claim<Voucher>? {
    guard let channel = world.channel else { return nil }
    let accepted = world[.payee].accepted(in: channel.robust)
    let paid = max(accepted, channel.state.toSend)
    let mine = role == .payee ? paid : channel.balance - paid
    let settling = channel.state.settlingAt
    let next = world.layer.ledger.epoch.adding(1)
    let first =
      channel.state.isSettling
      ? max(settling, next) : next.adding(world.setting.terms.settleDelay)
    return Claim(
      transaction: .collect(role), amount: world.count(mine),
      firstBlock: BlockHeight(uncheckedValue: UInt32(clamping: first.value)))
  }

  public static func shortfall(of role: PaymentRole, in world: World<Voucher>) -> Amount {
    world.count(max(.zero, world.lostAmount(of: role)))
  }

  public static func locked(in world: World<Voucher>) -> Amount {
    world.count(world.layer.ledger.channels.reduce(.zero) { $0 + $1.balance })
  }

  public static func confirmed(in world: World<Voucher>) -> [Label] {
    world.layer.executedOffers.map(\.label)
  }
}

extension TokenAmount {
  /// How many whole units an amount has.
  func count(of amount: TokenAmount) -> Amount {
    guard let unit = atto, let amount = amount.atto else {
      return Amount(uncheckedSatoshis: Amount.maximumSatoshis)
    }
    return Amount(uncheckedSatoshis: Int64(clamping: amount / max(1, unit)))
  }
}

extension Voucher.Party {
  /// What the best vouchers of the channel that was entered last come to.
  var paid: Amount {
    guard let address = wallet.store.channels.last?.address else { return .zero }
    return unit.count(of: accepted(in: address))
  }

  /// What the last vouchers of all lanes of a channel come to, as they say it themselves: what the
  /// contract makes of them does not count.
  func accepted(in channel: Filecoin.Address) -> TokenAmount {
    wallet.store.channel(channel)?.vouchersTotal ?? .zero
  }
}

extension Voucher.StoredChannel {
  /// What the best vouchers of all lanes come to; what was merged away is in another lane's amount.
  var vouchersTotal: TokenAmount {
    Voucher.total(of: vouchers.lazy.filter { !$0.isApart }.map(\.voucher))
  }
}

extension Voucher {
  /// What the best of some vouchers of one channel come to.
  fileprivate static func total(of vouchers: some Sequence<SignedVoucher>) -> TokenAmount {
    var lanes: [LaneNumber: Lane] = [:]
    for voucher in vouchers {
      let known = lanes[voucher.lane] ?? Lane(redeemed: .zero, nonce: 0)
      lanes[voucher.lane] = Lane(
        redeemed: max(known.redeemed, voucher.amount), nonce: max(known.nonce, voucher.nonce))
      for merge in voucher.merges where merge.lane != voucher.lane {
        guard let lane = lanes[merge.lane], merge.nonce > lane.nonce else { continue }
        lanes[merge.lane] = Lane(redeemed: .zero, nonce: merge.nonce)
      }
    }
    return lanes.values.reduce(.zero) { $0 + $1.redeemed }
  }
}

extension World<Voucher> {
  /// An amount in the unit of the terms.
  func count(_ amount: TokenAmount) -> Amount { setting.terms.unit.count(of: amount) }

  /// What an account holds.
  func balance(of role: PaymentRole) -> TokenAmount {
    layer.ledger.account(setting.wallets.addresses[role])?.balance ?? .zero
  }

  /// The channel that the world is about, while it is there.
  var channel: ChannelView? { contract.flatMap { layer.ledger.channel($0.channel) } }

  /// Whether the contract takes no voucher any more.
  func hasWindowClosed(of channel: ChannelView) -> Bool {
    channel.state.isSettling && layer.ledger.epoch.adding(1) >= channel.state.settlingAt
  }

  /// What a side has lost for good, whatever happens now; less than nothing if it has gained.
  func lostAmount(of role: PaymentRole) -> TokenAmount {
    switch role {
    case .payee: lostByPayee
    case .payer: lostByPayer
    }
  }

  /// The best vouchers that its wallet has accepted, less what it has by them or can still have.
  private var lostByPayee: TokenAmount {
    var lost = TokenAmount.zero
    var due = TokenAmount.zero
    for stored in self[.payee].wallet.store.channels where wasMade(stored) {
      guard let address = stored.address, let channel = layer.ledger.channel(address) else {
        due += stored.vouchersTotal
        continue
      }
      guard hasWindowClosed(of: channel) else { continue }
      lost += max(.zero, stored.vouchersTotal - channel.state.toSend)
    }
    guard due > .zero else { return lost }
    return lost
      + max(
        .zero, due - (balance(of: .payee) - setting.wallets.start.payee + fees(of: .payee)))
  }

  /// What it has put in, less what it has signed for and what it has or can still have.
  private var lostByPayer: TokenAmount {
    var spent = setting.wallets.start.payer - balance(of: .payer) - fees(of: .payer)
    for channel in layer.ledger.channels where channel.balance > .zero {
      let signed = signedByPayer(in: channel.robust)
      spent -= channel.balance - max(.zero, channel.state.toSend - signed)
    }
    for stored in self[.payer].wallet.store.channels where wasMade(stored) {
      guard let address = stored.address,
        layer.ledger.channel(address)?.balance ?? .zero == .zero
      else { continue }
      spent -= signedByPayer(in: address)
    }
    return spent
  }

  /// What the payer has signed away in a channel: what its wallet has kept, and what carries its
  /// signature on the ledger all the same.
  private func signedByPayer(in channel: Filecoin.Address) -> TokenAmount {
    let kept = self[.payer].wallet.store.channel(channel)?.vouchers.map(\.voucher) ?? []
    let payer = setting.wallets.addresses.payer
    let shown = layer.offers.compactMap { $0.message.message.updatedVoucher }
    let others = shown.filter { voucher in
      guard voucher.channel == channel, !kept.contains(voucher), let signature = voucher.signature
      else { return false }
      return setting.wallets.memory.signer(of: voucher.digest, with: signature.data) == payer
    }
    return Voucher.total(of: kept + others)
  }

  /// Whether a channel is there or was; while a branch has undone its creation, that waits again.
  private func wasMade(_ channel: Voucher.StoredChannel) -> Bool {
    channel.address.map { layer.ledger.resolve($0) != nil } ?? false
  }

  /// What a side's messages have cost.
  private func fees(of role: PaymentRole) -> TokenAmount {
    let sender = setting.wallets.addresses[role]
    return layer.executedMessages(by: sender).reduce(.zero) { $0 + $1.fee }
  }
}
