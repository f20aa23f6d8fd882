public import Filecoin

/// One lane of a channel: how far it has been redeemed.
public struct Lane: Hashable, Sendable {
  /// The amount of the last voucher that was redeemed on the lane.
  public var redeemed: TokenAmount
  /// The nonce of that voucher, or of the last one that merged the lane away.
  public var nonce: VoucherNonce

  /// Describes a lane.
  public init(redeemed: TokenAmount, nonce: VoucherNonce) {
    self.redeemed = redeemed
    self.nonce = nonce
  }
}

/// The lanes of a channel, by number.
public struct LaneTable: Hashable, Sendable {
  /// A lane and its number.
  public struct Entry: Hashable, Sendable {
    /// The number under which vouchers name the lane.
    public let number: LaneNumber
    /// The lane.
    public internal(set) var lane: Lane
  }

  private var entries: [Entry] = []

  /// Has no lanes.
  public init() {}

  /// The lane of a number; there is none until a voucher has been redeemed on it.
  public subscript(number: LaneNumber) -> Lane? {
    get {
      let place = place(of: number)
      return isThere(number, at: place) ? entries[place].lane : nil
    }
    set {
      let place = place(of: number)
      switch (newValue, isThere(number, at: place)) {
      case (let lane?, true): entries[place].lane = lane
      case (let lane?, false): entries.insert(Entry(number: number, lane: lane), at: place)
      case (nil, true): entries.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// The sum of what the lanes say, those merged away included.
  public var redeemed: TokenAmount {
    entries.reduce(.zero) { $0 + $1.lane.redeemed }
  }

  private func isThere(_ number: LaneNumber, at place: Int) -> Bool {
    place < entries.count && entries[place].number == number
  }

  /// Where the lane stands, or would have to.
  private func place(of number: LaneNumber) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension LaneTable: Sequence {
  /// Visits the lanes by rising number.
  public func makeIterator() -> IndexingIterator<[Entry]> { entries.makeIterator() }

  /// How many lanes there are.
  public var count: Int { entries.count }
  /// Whether no voucher has been redeemed.
  public var isEmpty: Bool { entries.isEmpty }
}
