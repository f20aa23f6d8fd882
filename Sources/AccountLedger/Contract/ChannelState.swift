public import Filecoin

/// What a channel's contract has on its books.
public struct ChannelState: Hashable, Sendable {
  /// The payer, who gets what is left.
  public let from: ActorID
  /// The payee, to whom the redeemed vouchers are owed.
  public let to: ActorID
  /// What the payee gets when the channel is collected.
  public var toSend: TokenAmount
  /// The first epoch at which the channel can be collected; zero while nobody has settled it.
  public var settlingAt: Epoch
  /// The earliest epoch to which settling may lead.
  public var minSettleHeight: Epoch
  /// How far each lane has been redeemed.
  public var lanes: LaneTable

  /// Describes a channel; without more than its parties it is a new one.
  public init(
    from: ActorID, to: ActorID, toSend: TokenAmount = .zero, settlingAt: Epoch = .zero,
    minSettleHeight: Epoch = .zero, lanes: LaneTable = LaneTable()
  ) {
    self.from = from
    self.to = to
    self.toSend = toSend
    self.settlingAt = settlingAt
    self.minSettleHeight = minSettleHeight
    self.lanes = lanes
  }

  /// Whether someone has settled the channel.
  public var isSettling: Bool { settlingAt != .zero }

  /// Whether an actor is one of the two parties.
  public func hasParty(_ actor: ActorID) -> Bool {
    actor == from || actor == to
  }

  /// Whose signature a voucher needs that this party submits.
  public func counterparty(of caller: ActorID) -> ActorID {
    caller == from ? to : from
  }
}
