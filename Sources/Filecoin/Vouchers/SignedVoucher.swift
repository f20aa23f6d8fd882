/// The number of one of the independent streams of payments in a channel.
public typealias LaneNumber = UInt64

/// The number that orders the vouchers of one lane: of two, the one with the higher number counts.
public typealias VoucherNonce = UInt64

/// A payer's promise that the channel pays the payee, on one lane, the amount in all.
///
/// It is a signed voucher once `signature` is set. Amounts are cumulative: a voucher replaces those
/// before it on its lane.
public struct SignedVoucher: Hashable, Sendable {
  /// The channel that pays, by any of its addresses.
  public var channel: Address
  /// The first epoch at which the channel takes the voucher.
  public var timeLockMin: Epoch
  /// The last epoch at which the channel takes the voucher; zero for no limit.
  public var timeLockMax: Epoch
  /// The BLAKE2b-256 hash of a secret that must be shown with the voucher; empty for none.
  public var secretHash: [UInt8]
  /// A call that must succeed when the voucher is submitted.
  public var extra: VoucherCall?
  /// The lane that the amount belongs to.
  public var lane: LaneNumber
  /// The order among the vouchers of the lane.
  public var nonce: VoucherNonce
  /// What the lane pays in all.
  public var amount: TokenAmount
  /// The epoch before which the channel cannot be settled; zero for none.
  public var minSettleHeight: Epoch
  /// Other lanes whose payments this voucher's amount includes.
  public var merges: [LaneMerge]
  /// The signature by one of the two parties, for the other to submit.
  public var signature: FilecoinSignature?

  /// Describes a voucher; without more it is unsigned and has no conditions.
  public init(
    channel: Address, timeLockMin: Epoch = .zero, timeLockMax: Epoch = .zero,
    secretHash: [UInt8] = [], extra: VoucherCall? = nil, lane: LaneNumber,
    nonce: VoucherNonce, amount: TokenAmount, minSettleHeight: Epoch = .zero,
    merges: [LaneMerge] = [], signature: FilecoinSignature? = nil
  ) {
    self.channel = channel
    self.timeLockMin = timeLockMin
    self.timeLockMax = timeLockMax
    self.secretHash = secretHash
    self.extra = extra
    self.lane = lane
    self.nonce = nonce
    self.amount = amount
    self.minSettleHeight = minSettleHeight
    self.merges = merges
    self.signature = signature
  }
}

/// A call that must succeed when a voucher is submitted, so that an actor judges the payment.
public struct VoucherCall: Hashable, Sendable {
  /// The actor that is called.
  public var actor: Address
  /// The number of its method.
  public var method: UInt64
  /// What the method is given.
  public var params: [UInt8]

  /// Describes a call.
  public init(actor: Address, method: UInt64, params: [UInt8]) {
    self.actor = actor
    self.method = method
    self.params = params
  }
}

/// A lane whose payments a voucher of another lane includes, and the nonce that it then has.
public struct LaneMerge: Hashable, Sendable {
  /// The lane that is merged.
  public var lane: LaneNumber
  /// The nonce up to which its vouchers are void.
  public var nonce: VoucherNonce

  /// Describes a merge.
  public init(lane: LaneNumber, nonce: VoucherNonce) {
    self.lane = lane
    self.nonce = nonce
  }
}
