internal import AccountLedger
internal import Bitcoin
public import Channels
public import Checker
internal import Filecoin
public import Simulation

// What is promised about shares.
extension Voucher {
  public static func keepsShare(
    _ role: PaymentRole, in situation: Situation<Voucher>, _ judge: Judge<Voucher>
  ) -> Bool {
    !judge.isSettled(in: situation)
      || situation.world.lostAmount(of: role) <= .zero
  }

  /// Whether anything of a side's lies in the channel, or is owed by it.
  public static func mayBeHeld(
    _ role: PaymentRole, in situation: Situation<Voucher>
  ) -> Bool {
    let world = situation.world
    guard let channel = world.channel else { return false }
    switch role {
    case .payer: return channel.balance > .zero
    case .payee: return world[.payee].accepted(in: channel.robust) > .zero
    }
  }

  public static func gotOut(
    _ role: PaymentRole, at end: Epilogue<Voucher>, of world: World<Voucher>
  ) -> Bool {
    end.world.isPaidOut && end.world.lostAmount(of: role) <= .zero
  }

  /// What was executed can be undone while it is no deeper than a branch reaches.
  public static func isSettled(in situation: Situation<Voucher>, undoable: Int) -> Bool {
    let ledger = situation.world.layer.ledger
    return situation.world.layer.executedOffers.allSatisfy {
      ledger.epoch.value - $0.receipt.epoch.value + 1 > Int64(undoable)
    }
  }
}

// What only this family promises.
extension Voucher {
  public static func keeps(
    _ promise: Promise, to role: PaymentRole, in situation: Situation<Voucher>,
    _ judge: Judge<Voucher>
  ) -> Bool {
    let layer = situation.world.layer
    switch promise {
    case .bookIsCovered: return layer.isCovered
    case .bookAddsUp: return layer.addsUp
    case .clockRunsForward:
      return layer.channelIDs.allSatisfy { ChannelPast(of: $0, on: layer).runsForward }
    case .nothingStays: return layer.leavesNothing
    case .strangersAreRefused: return layer.refusesStrangers
    case .acceptedIsTaken: return role == .payer || situation.world.takesAccepted
    case .valueConserved, .refusalChangesNothing, .payeeKeepsItsShare, .payerKeepsItsShare,
      .noHostage, .oneVoucherPerNonce:
      preconditionFailure("the engine judges what every family promises")
    }
  }
}

extension Voucher.Accounts {
  fileprivate var isCovered: Bool {
    ledger.channels.allSatisfy { channel in
      !channel.state.toSend.isNegative && channel.state.toSend <= channel.balance
        && channel.state.lanes.allSatisfy { !$0.lane.redeemed.isNegative }
    }
  }

  fileprivate var addsUp: Bool {
    ledger.channels.allSatisfy { channel in
      Voucher.ChannelPast(of: channel.id, on: self).standings.total == channel.state.toSend
    }
  }

  fileprivate var leavesNothing: Bool {
    channelIDs.allSatisfy { id in
      let collects = Voucher.ChannelPast(of: id, on: self).collects
      return collects == 0 || collects == 1 && ledger.channel(id.address) == nil
    }
  }

  /// The actor that holds what was burnt is nobody's side: its calls end at the first rule.
  fileprivate var refusesStrangers: Bool {
    ledger.channels.allSatisfy { channel in
      let voucher = SignedVoucher(channel: channel.robust, lane: 0, nonce: 1, amount: .zero)
      let calls: [(ContractCall, ContractRule)] = [
        (.update(voucher, secret: []), .voucherCaller), (.settle, .settleCaller),
        (.collect, .collectCaller),
      ]
      return calls.allSatisfy { call, rule in
        ledger.outcome(of: call, on: channel.robust, by: ActorID.burnt.address)
          .refusal?.rule == rule
      }
    }
  }
}

extension World<Voucher> {
  /// Whether nothing is left in the channel.
  fileprivate var isPaidOut: Bool { channel.map { $0.balance == .zero } ?? true }

  /// Whether the contract would take the last voucher that the payee has accepted in each lane, or
  /// has taken it, or will once its time has come, as long as it takes any.
  fileprivate var takesAccepted: Bool {
    self[.payee].wallet.store.channels.allSatisfy { stored in
      guard let address = stored.address, let channel = layer.ledger.channel(address),
        !hasWindowClosed(of: channel)
      else { return true }
      return stored.lastVouchers.allSatisfy { isTaken($0, by: channel) }
    }
  }

  private func isTaken(_ voucher: SignedVoucher, by channel: ChannelView) -> Bool {
    if let lane = channel.state.lanes[voucher.lane], lane.nonce >= voucher.nonce { return true }
    let waitsForOthers = voucher.merges.contains { channel.state.lanes[$0.lane] == nil }
    guard !waitsForOthers else { return true }
    let answer = layer.ledger.outcome(
      of: .update(voucher, secret: []), on: channel.robust,
      by: setting.wallets.addresses.payee)
    return answer.exit.isSuccess || answer.refusal?.possibleFrom != nil
  }
}

extension Voucher.StoredChannel {
  /// The last voucher of each lane, but for lanes that a later voucher has merged away.
  fileprivate var lastVouchers: [SignedVoucher] {
    var last: [LaneNumber: SignedVoucher] = [:]
    for stored in vouchers where stored.voucher.nonce > last[stored.voucher.lane]?.nonce ?? 0 {
      last[stored.voucher.lane] = stored.voucher
    }
    let merges = last.values.flatMap(\.merges)
    return last.values.filter { voucher in
      !merges.contains { $0.lane == voucher.lane && $0.nonce > voucher.nonce }
    }
  }
}
