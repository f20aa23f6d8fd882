internal import Filecoin

extension Voucher {
  /// The vouchers of one channel in the order in which they came, and where each is found.
  ///
  /// What is asked at every new voucher is answered without looking through the old ones: whether it
  /// is there, and how far its lane has come. The answers follow from the vouchers alone, so they
  /// are neither stored nor compared.
  struct VoucherShelf: Sendable {
    /// Every voucher, in the order in which it came.
    private(set) var all: [StoredVoucher] = []
    /// The vouchers that count for each lane, whoever added them.
    private(set) var everything = BestVouchers()
    /// The same of those that were added, not those that were only made here.
    private(set) var accepted = BestVouchers()
    /// Whether any voucher merges lanes: then it matters in which order they came.
    private(set) var hasMerges = false
    /// The first voucher of each lane and nonce.
    private var first: [Name: Int] = [:]
    /// Further ones of the same lane and nonce, which differ in something else.
    private var others: [Name: [Int]] = [:]

    private struct Name: Hashable {
      let lane: LaneNumber
      let nonce: VoucherNonce
    }

    init(_ vouchers: [StoredVoucher] = []) {
      for stored in vouchers { append(stored) }
    }

    /// The place of a voucher, which is the same only if all of its bytes are.
    func place(of voucher: SignedVoucher) -> Int? {
      let name = Name(lane: voucher.lane, nonce: voucher.nonce)
      guard let place = first[name] else { return nil }
      if all[place].voucher == voucher { return place }
      return others[name]?.first { all[$0].voucher == voucher }
    }

    /// Puts a voucher behind the others.
    mutating func append(_ stored: StoredVoucher) {
      let place = all.count
      let name = Name(lane: stored.voucher.lane, nonce: stored.voucher.nonce)
      if first[name] == nil { first[name] = place } else { others[name, default: []].append(place) }
      all.append(stored)
      hasMerges = hasMerges || !stored.voucher.merges.isEmpty
      everything.take(stored.voucher, at: place)
      if !stored.isApart { accepted.take(stored.voucher, at: place) }
    }

    /// Says of a voucher whether it is kept apart.
    mutating func keep(_ place: Int, apart: Bool) {
      guard all[place].isApart != apart else { return }
      all[place].isApart = apart
      guard apart else { return accepted.take(all[place].voucher, at: place) }
      accepted = BestVouchers()
      for (place, stored) in all.enumerated() where !stored.isApart {
        accepted.take(stored.voucher, at: place)
      }
    }

    /// Marks a voucher as one that needs not be submitted any more.
    mutating func markSubmitted(_ place: Int) { all[place].isSubmitted = true }
  }

  /// Of each lane the voucher with the highest nonce, the last that came if there are several.
  struct BestVouchers: Sendable {
    /// What of it counts.
    struct Best: Sendable {
      let nonce: VoucherNonce
      let amount: TokenAmount
      fileprivate let place: Int
    }

    private var lanes: [LaneNumber: Best] = [:]
    /// What all of them come to.
    private(set) var total = TokenAmount.zero

    /// The lane's, if it has any voucher.
    subscript(lane: LaneNumber) -> Best? { lanes[lane] }

    fileprivate mutating func take(_ voucher: SignedVoucher, at place: Int) {
      let best = lanes[voucher.lane]
      if let best, (best.nonce, best.place) > (voucher.nonce, place) { return }
      total += voucher.amount - (best?.amount ?? .zero)
      lanes[voucher.lane] = Best(nonce: voucher.nonce, amount: voucher.amount, place: place)
    }
  }
}

extension Voucher.VoucherShelf: Hashable {
  static func == (left: Self, right: Self) -> Bool { left.all == right.all }

  func hash(into hasher: inout Hasher) { hasher.combine(all) }
}
