public import Filecoin

extension Voucher {
  /// A channel as a wallet keeps it.
  public struct StoredChannel: Hashable, Sendable {
    /// Counts the channels of the wallet.
    public let number: UInt32
    /// Its address; nothing until its creation is confirmed.
    public internal(set) var address: Address?
    /// This side's account.
    public let control: Address
    /// The other side's account.
    public let target: Address
    /// Which side this is.
    public let direction: ChannelDirection
    /// Every voucher, and where it is found.
    var shelf = VoucherShelf()
    /// The lane that is allocated next.
    public internal(set) var nextLane: UInt64 = 0
    /// What this wallet has put in.
    public internal(set) var amount = TokenAmount.zero
    /// How much of that is not reserved.
    public internal(set) var available = TokenAmount.zero
    /// What is on its way.
    public internal(set) var pendingAmount = TokenAmount.zero
    /// How much of that will not be reserved.
    public internal(set) var pendingAvailable = TokenAmount.zero
    /// The message that creates it, while it is not confirmed.
    public internal(set) var createMessage: ContentIdentifier?
    /// The message that adds funds, while it is not confirmed.
    public internal(set) var addFundsMessage: ContentIdentifier?
    /// Whether this wallet has sent a settle.
    public internal(set) var isSettling = false
    /// Whether the ledger has ever shown it.
    public internal(set) var wasSeen = false
    /// The epoch of the settle after which its vouchers were submitted; nothing before.
    public internal(set) var submittedAfterSettle: Epoch?

    init(
      number: UInt32, address: Address?, control: Address, target: Address,
      direction: ChannelDirection
    ) {
      self.number = number
      self.address = address
      self.control = control
      self.target = target
      self.direction = direction
    }
  }

  /// Which side of a channel a wallet is.
  public enum ChannelDirection: UInt64, CaseIterable, Hashable, Sendable {
    /// It is paid.
    case inbound = 1
    /// It pays.
    case outbound = 2
  }
}

extension Voucher.StoredChannel {
  /// The payer's account.
  public var from: Address { direction == .outbound ? control : target }

  /// The payee's account.
  public var to: Address { direction == .outbound ? target : control }

  /// Every voucher, in the order in which it came.
  public internal(set) var vouchers: [Voucher.StoredVoucher] {
    get { shelf.all }
    set { shelf = Voucher.VoucherShelf(newValue) }
  }

  /// A voucher as it is stored, which is the same only if all of its bytes are.
  func stored(_ voucher: SignedVoucher) -> Voucher.StoredVoucher? {
    shelf.place(of: voucher).map { shelf.all[$0] }
  }

  /// Writes a voucher down; one that was kept apart is taken in.
  mutating func enter(_ voucher: SignedVoucher, apart: Bool) {
    if let place = shelf.place(of: voucher) {
      shelf.keep(place, apart: apart)
    } else {
      shelf.append(Voucher.StoredVoucher(voucher, isApart: apart))
    }
    if nextLane <= voucher.lane { nextLane = voucher.lane == .max ? .max : voucher.lane + 1 }
  }

  /// Marks a voucher and those of its lane with lower nonces as submitted.
  mutating func mark(lane: UInt64, upTo nonce: UInt64, and voucher: SignedVoucher?) {
    for place in vouchers.indices where vouchers[place].voucher.lane == lane {
      let stored = vouchers[place].voucher
      if stored.nonce < nonce || stored == voucher { shelf.markSubmitted(place) }
    }
  }
}
