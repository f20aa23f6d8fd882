internal import AccountLedger
internal import Filecoin

extension Voucher {
  /// How far each lane has come: the contract's book, and over it the vouchers that are stored.
  struct LaneStandings {
    private let table: LaneTable
    private let shelf: VoucherShelf
    private let counting: Counting
    /// What was changed here.
    private var changed: [LaneNumber: Lane] = [:]
    /// What the lanes come to together.
    private(set) var total: TokenAmount

    /// Takes a book, and over it of each lane the voucher that counts, none of which merges lanes.
    init(
      _ table: LaneTable, _ shelf: VoucherShelf = VoucherShelf(),
      counting: Counting = .everything
    ) {
      self.table = table
      self.shelf = shelf
      self.counting = counting
      total = shelf.total[counting]
      for entry in table {
        guard let stored = shelf.best(of: entry.number, counting) else {
          total += entry.lane.redeemed
          continue
        }
        total += Self.later(entry.lane, stored).redeemed - stored.amount
      }
    }

    subscript(number: LaneNumber) -> Lane? {
      if let lane = changed[number] { return lane }
      guard let stored = shelf.best(of: number, counting) else { return table[number] }
      return Self.later(table[number], stored)
    }

    private static func later(_ lane: Lane?, _ stored: BestVoucher) -> Lane {
      if let lane, stored.nonce < lane.nonce { return lane }
      return Lane(redeemed: stored.amount, nonce: stored.nonce)
    }

    private mutating func set(_ number: LaneNumber, _ lane: Lane) {
      total += lane.redeemed - (self[number]?.redeemed ?? .zero)
      changed[number] = lane
    }

    /// What the lanes would come to together with one voucher more.
    func total(with voucher: SignedVoucher) -> TokenAmount {
      guard voucher.merges.isEmpty else {
        var copy = self
        copy.apply(voucher)
        return copy.total
      }
      guard let lane = self[voucher.lane] else { return total + voucher.amount }
      return voucher.nonce < lane.nonce ? total : total + voucher.amount - lane.redeemed
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
}

extension Voucher.Wallet {
  /// How far the lanes of a channel have come, as the wallet knows it.
  func standing(
    of channel: Voucher.StoredChannel, counting: Voucher.Counting
  ) -> Voucher.LaneStandings {
    let seen = channel.address.flatMap { facts.channel($0) }
    let table = seen?.state.lanes ?? LaneTable()
    guard channel.shelf.hasMerges else {
      return Voucher.LaneStandings(table, channel.shelf, counting: counting)
    }
    var standings = Voucher.LaneStandings(table)
    for stored in channel.vouchers where counting == .everything || !stored.isApart {
      standings.apply(stored.voucher)
    }
    return standings
  }
}
