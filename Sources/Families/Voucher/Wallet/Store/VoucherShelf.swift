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
      guard let places = lanes[voucher.lane]?.places else { return nil }
      var index = border(in: places) { $0 < voucher.nonce }
      while index < places.count, all[places[index]].voucher.nonce == voucher.nonce {
        if all[places[index]].voucher == voucher { return places[index] }
        index += 1
      }
      return nil
    }

    /// The index of the first of a lane's places whose nonce is not one of the lower ones.
    private func border(in places: [Int], _ isLower: (VoucherNonce) -> Bool) -> Int {
      // Nearly always a nonce is higher than all before.
      guard let last = places.last, !isLower(all[last].voucher.nonce) else { return places.count }
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if isLower(all[places[middle]].voucher.nonce) { low = middle + 1 } else { high = middle }
      }
      return low
    }

    /// Puts a voucher behind the others.
    mutating func append(_ stored: StoredVoucher) {
      let voucher = stored.voucher
      let place = all.count
      all.append(stored)
      hasMerges = hasMerges || !voucher.merges.isEmpty
      let index = border(in: lanes[voucher.lane]?.places ?? []) { $0 <= voucher.nonce }
      lanes[voucher.lane, default: LaneShelf()].places.insert(place, at: index)
      count(voucher, at: place, .everything)
      if !stored.isApart { count(voucher, at: place, .accepted) }
    }

    private mutating func count(_ voucher: SignedVoucher, at place: Int, _ counting: Counting) {
      let best = lanes[voucher.lane]?.best[counting]
      if let best, (best.nonce, best.place) > (voucher.nonce, place) { return }
      total[counting] += voucher.amount - (best?.amount ?? .zero)
      lanes[voucher.lane]?.best[counting] = BestVoucher(
        nonce: voucher.nonce, amount: voucher.amount, place: place)
    }

    /// Says of a voucher whether it is kept apart.
    mutating func keep(_ place: Int, apart: Bool) {
      guard all[place].isApart != apart else { return }
      all[place].isApart = apart
      if apart {
        self = Self(all)
      } else {
        count(all[place].voucher, at: place, .accepted)
      }
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

  /// The vouchers of one lane.
  private struct LaneShelf {
    /// Their places: by rising nonce, and among equal ones in the order in which they came.
    var places: [Int] = []
    var best = PerCounting<BestVoucher?>(everything: nil, accepted: nil)
  }
}

extension Voucher.VoucherShelf: Hashable {
  static func == (left: Self, right: Self) -> Bool { left.all == right.all }

  func hash(into hasher: inout Hasher) { hasher.combine(all) }
}
