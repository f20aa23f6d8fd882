internal import AccountLedger
internal import Filecoin

extension Voucher {
  /// How far each lane has come: the contract's book, and over it the vouchers that are stored.
  struct LaneStandings {
    private let table: LaneTable
    private let best: BestVouchers
    /// What was changed here.
    private var changed: [LaneNumber: Lane] = [:]
    /// What the lanes come to together.
    private(set) var total: TokenAmount

    /// Takes a book, and over it of each lane the voucher that counts, none of which merges lanes.
    init(_ table: LaneTable, _ best: BestVouchers = BestVouchers()) {
      self.table = table
      self.best = best
      total = best.total
      for entry in table {
        guard let stored = best[entry.number] else {
          total += entry.lane.redeemed
          continue
        }
        total += Self.later(entry.lane, stored).redeemed - stored.amount
      }
    }

    subscript(number: LaneNumber) -> Lane? {
      if let lane = changed[number] { return lane }
      guard let stored = best[number] else { return table[number] }
      return Self.later(table[number], stored)
    }

    private static func later(_ lane: Lane?, _ stored: BestVouchers.Best) -> Lane {
      if let lane, stored.nonce < lane.nonce { return lane }
      return Lane(redeemed: stored.amount, nonce: stored.nonce)
    }

    private mutating func set(_ number: LaneNumber, _ lane: Lane) {
      total += lane.redeemed - (self[number]?.redeemed ?? .zero)
      changed[number] = lane
    }

    /// Lets a voucher count, unless a later one of its lane does; what it merges is in its amount.
    mutating func apply(_ voucher: SignedVoucher) {
      if let lane = self[voucher.lane], voucher.nonce < lane.nonce { return }
      set(voucher.lane, Lane(redeemed: voucher.amount, nonce: voucher.nonce))
      for merge in voucher.merges where merge.lane != voucher.lane {
        guard let lane = self[merge.lane], merge.nonce > lane.nonce else { continue }
        set(merge.lane, Lane(redeemed: .zero, nonce: merge.nonce))
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
    let table = seen?.state.lanes ?? LaneTable()
    guard channel.shelf.hasMerges else {
      return switch counting {
      case .everything: Voucher.LaneStandings(table, channel.shelf.everything)
      case .accepted: Voucher.LaneStandings(table, channel.shelf.accepted)
      }
    }
    var standings = Voucher.LaneStandings(table)
    for stored in channel.vouchers where counting == .everything || !stored.isApart {
      standings.apply(stored.voucher)
    }
    return standings
  }
}
