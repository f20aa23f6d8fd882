internal import AccountLedger
internal import Channels
internal import Filecoin

extension Voucher {
  /// What the calls that a ledger has executed say of one channel, as the rules mean it.
  struct ChannelPast {
    /// What each lane has been redeemed for; a lane that was merged away for nothing.
    private(set) var standings = LaneStandings(LaneTable())
    /// Whether nonces rose, the end moved only once and back never, and no voucher came after it.
    private(set) var runsForward = true
    /// How often it was collected.
    private(set) var collects = 0
    /// The first epoch in which it can be collected, once somebody has settled.
    private var end: Epoch?
    private var minimum = Epoch.zero
    private let settleDelay: Int64

    /// Reads what became of the calls to one actor.
    init(of channel: ActorID, on layer: Accounts) {
      settleDelay = layer.ledger.parameters.settleDelay
      for (offer, receipt) in layer.succeededCalls(to: channel) {
        switch receipt.kind {
        case .update: takeUpdate(offer.message.message, at: receipt.epoch)
        case .settle: settle(at: receipt.epoch)
        case .collect: collects += 1
        case .transfer, .create, .other: break
        }
      }
    }

    private mutating func takeUpdate(_ message: FilecoinMessage, at epoch: Epoch) {
      guard let voucher = message.updatedVoucher else { return }
      if let end, epoch >= end { runsForward = false }
      if let lane = standings[voucher.lane], voucher.nonce <= lane.nonce { runsForward = false }
      standings.apply(voucher)
      minimum = max(minimum, voucher.minSettleHeight)
      if let known = end { end = max(known, voucher.minSettleHeight) }
    }

    private mutating func settle(at epoch: Epoch) {
      if end != nil { runsForward = false }
      end = max(epoch.adding(settleDelay), minimum)
    }
  }
}

extension FilecoinMessage {
  /// The voucher that it hands in.
  var updatedVoucher: SignedVoucher? {
    guard kind == .update else { return nil }
    do { return try UpdateParams(cbor: params).voucher } catch { return nil }
  }
}

extension Voucher.Accounts {
  /// The calls to an actor that succeeded, in the order in which they were executed.
  func succeededCalls(to channel: ActorID) -> [(Voucher.OfferedMessage, Receipt)] {
    succeeded.filter { ledger.resolve($0.0.message.message.to) == channel }
  }

  /// Every channel that was ever made here, by number.
  var channelIDs: [ActorID] {
    let ids = succeeded.compactMap { offer, receipt -> ActorID? in
      let kind = receipt.kind
      guard kind == .update || kind == .settle || kind == .collect else { return nil }
      return ledger.resolve(offer.message.message.to)
    }
    return Set(ids + ledger.channels.map(\.id)).sorted()
  }

  private var succeeded: [(Voucher.OfferedMessage, Receipt)] {
    offers.compactMap { offer in
      ledger.receipt(of: offer.cid).flatMap { $0.exit.isSuccess ? (offer, $0) : nil }
    }.sorted { $0.1.epoch < $1.1.epoch }
  }
}
