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
    /// What the best vouchers of all lanes come to together.
    private(set) var total = PerCounting<TokenAmount>(everything: .zero, accepted: .zero)
    /// Whether any voucher merges lanes: then it matters in which order they came.
    private(set) var hasMerges = false
    private var lanes: [LaneNumber: LaneShelf] = [:]

    init(_ vouchers: [StoredVoucher] = []) {
      for stored in vouchers { append(stored) }
    }

    /// Of the vouchers of a lane that count the one with the highest nonce, the last that came if
    /// there are several.
    func best(of lane: LaneNumber, _ counting: Counting) -> BestVoucher? {
      lanes[lane]?.best[counting]
    }

    /// The place of a voucher, which is the same only if all of its bytes are.
    func place(of voucher: SignedVoucher) -> Int? {
      lanes[voucher.lane]?.places(of: voucher.nonce).first { all[$0].voucher == voucher }
    }

    /// Puts a voucher behind the others.
    mutating func append(_ stored: StoredVoucher) {
      let place = all.count
      all.append(stored)
      hasMerges = hasMerges || !stored.voucher.merges.isEmpty
      let gain = lanes[stored.voucher.lane, default: LaneShelf()].take(stored, at: place)
      total.everything += gain.everything
      total.accepted += gain.accepted
    }

    /// Says of a voucher whether it is kept apart.
    mutating func keep(_ place: Int, apart: Bool) {
      guard all[place].isApart != apart else { return }
      all[place].isApart = apart
      guard !apart else { return self = Self(all) }
      let voucher = all[place].voucher
      total.accepted +=
        lanes[voucher.lane]?.count(voucher, at: place, .accepted) ?? .zero
    }

    /// Marks a voucher as one that needs not be submitted any more.
    mutating func markSubmitted(_ place: Int) { all[place].isSubmitted = true }
  }

  /// What of a lane's best voucher counts.
  struct BestVoucher: Sendable {
    let nonce: VoucherNonce
    let amount: TokenAmount
    fileprivate let place: Int
  }

  /// Which stored vouchers count.
  enum Counting {
    /// All of them.
    case everything
    /// Those that were added, not those that were only made here.
    case accepted
  }

  /// A value for each way of counting.
  struct PerCounting<Value: Sendable>: Sendable {
    var everything: Value
    var accepted: Value

    subscript(counting: Counting) -> Value {
      get {
        switch counting {
        case .everything: everything
        case .accepted: accepted
        }
      }
      set {
        switch counting {
        case .everything: everything = newValue
        case .accepted: accepted = newValue
        }
      }
    }
  }

  /// Where the vouchers of one lane are found, and which of them count.
  private struct LaneShelf {
    private struct Entry {
      let nonce: VoucherNonce
      let place: Int
    }

    /// By rising nonce, and among equal ones in the order in which they came.
    private var entries: [Entry] = []
    private(set) var best = PerCounting<BestVoucher?>(everything: nil, accepted: nil)

    /// The places of the vouchers with a nonce, the first that came first.
    func places(of nonce: VoucherNonce) -> some Sequence<Int> {
      entries[border { $0 < nonce }...].lazy.prefix { $0.nonce == nonce }.map(\.place)
    }

    /// Takes a voucher in, and gives by how much more the lane's best ones come to.
    mutating func take(_ stored: StoredVoucher, at place: Int) -> PerCounting<TokenAmount> {
      let voucher = stored.voucher
      entries.insert(
        Entry(nonce: voucher.nonce, place: place), at: border { $0 <= voucher.nonce })
      return PerCounting(
        everything: count(voucher, at: place, .everything),
        accepted: stored.isApart ? .zero : count(voucher, at: place, .accepted))
    }

    /// Lets a voucher count, and gives by how much more the best one comes to.
    mutating func count(
      _ voucher: SignedVoucher, at place: Int, _ counting: Counting
    ) -> TokenAmount {
      let before = best[counting]
      if let before, (before.nonce, before.place) > (voucher.nonce, place) { return .zero }
      best[counting] = BestVoucher(nonce: voucher.nonce, amount: voucher.amount, place: place)
      return voucher.amount - (before?.amount ?? .zero)
    }

    /// The index of the first entry whose nonce is not one of the lower ones.
    private func border(_ isLower: (VoucherNonce) -> Bool) -> Int {
      // Nearly always a nonce is higher than all before.
      guard let last = entries.last, !isLower(last.nonce) else { return entries.count }
      var (low, high) = (0, entries.count)
      while low < high {
        let middle = (low + high) / 2
        if isLower(entries[middle].nonce) { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}

extension Voucher.VoucherShelf: Hashable {
  static func == (left: Self, right: Self) -> Bool { left.all == right.all }

  func hash(into hasher: inout Hasher) { hasher.combine(all) }
}
