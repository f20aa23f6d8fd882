internal import AccountLedger
internal import Filecoin

extension Voucher {
  /// How far each lane has come: the contract's book, and over it the vouchers that are stored.
  struct LaneStandings {
    private(set) var lanes: [LaneNumber: Lane] = [:]

    /// What the lanes come to together.
    private(set) var total = TokenAmount.zero

    init(_ table: LaneTable) {
      for entry in table { self[entry.number] = entry.lane }
    }

    subscript(number: LaneNumber) -> Lane? {
      get { lanes[number] }
      set {
        total += (newValue?.redeemed ?? .zero) - (lanes[number]?.redeemed ?? .zero)
        lanes[number] = newValue
      }
    }

    /// Lets a voucher count, unless a later one of its lane does; what it merges is in its amount.
    mutating func apply(_ voucher: SignedVoucher) {
      if let lane = lanes[voucher.lane], voucher.nonce < lane.nonce { return }
      self[voucher.lane] = Lane(redeemed: voucher.amount, nonce: voucher.nonce)
      for merge in voucher.merges where merge.lane != voucher.lane {
        guard let lane = lanes[merge.lane], merge.nonce > lane.nonce else { continue }
        self[merge.lane] = Lane(redeemed: .zero, nonce: merge.nonce)
      }
    }
  }

  /// Which stored vouchers count.
  enum Counting {
    /// All of them.
    case everything
    /// Those that were added, not those that were only made here.
    case accepted
  }
}

extension Voucher.Wallet {
  /// How far the lanes of a channel have come, as the wallet knows it.
  func standing(
    of channel: Voucher.StoredChannel, counting: Voucher.Counting
  ) -> Voucher.LaneStandings {
    let seen = channel.address.flatMap { facts.channel($0) }
    var standings = Voucher.LaneStandings(seen?.state.lanes ?? LaneTable())
    for stored in channel.vouchers where counting == .everything || !stored.isApart {
      standings.apply(stored.voucher)
    }
    return standings
  }
}
