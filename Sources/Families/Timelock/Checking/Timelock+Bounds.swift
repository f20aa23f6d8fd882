public import Bitcoin
public import Channels
public import Checker
public import Simulation

extension Timelock {
  /// How large a world is that is to be explored, and what may happen in it.
  ///
  /// The ladder is as short as it can be: its heights are what makes a model large, and no promise
  /// depends on how long a channel waits.
  public struct Bounds: Hashable, Sendable {
    /// Where the futures begin.
    public enum Start: String, CaseIterable, Hashable, Sendable {
      /// Before the payer offers terms.
      case opening
      /// With a funding as deep as the terms want.
      case open
      /// With a funding that was as deep, and that a longer branch has replaced by another spend.
      case undone
    }

    /// The most states that are agreed on.
    public var updates: Int
    /// How many blocks earlier each state unlocks than the one before.
    public var step: UInt32
    /// How many looks at the chain an honest party may miss.
    public var reaction: UInt32
    /// How many blocks miners may take.
    public var delay: UInt32
    /// How many blocks pass at least between the opening and the last state's lock.
    public var slack: Int
    /// How many blocks the parties expect a branch to undo at most.
    public var undone: UInt32
    /// How many blocks a branch may undo.
    public var reorganisationDepth: Int
    /// Who signs a new commitment first.
    public var signingOrder: Timelock.SigningOrder
    /// Which kind of output the money stands in.
    public var fundingKind: Timelock.FundingKind
    /// How many confirmations the parties want; never less than one more than can be undone.
    public var confirmations: Int
    /// Where the futures begin.
    public var start: Start
    /// Who cheats.
    public var adversary: Adversary<PaymentRole>
    /// How many units of goods can be paid.
    public var capacity: Int
    /// How many units one payment may be worth.
    public var payments = [1]
    /// Which rules each party leaves out.
    public var waived: PerRole<PaymentRole, Set<Timelock.Rule>>
    /// What honest sides neglect beside their rules.
    public var neglected: Set<Neglect<PaymentRole>> = []
    /// What else may happen, and how often.
    public var allowance: Allowance
    /// The channel that somebody has played, where the futures begin in it.
    var played: Played?

    /// Bounds a world.
    public init(
      updates: Int = 3, step: UInt32 = 2, reaction: UInt32 = 0, delay: UInt32 = 2,
      slack: Int = 1, reorganisationDepth: Int = 0,
      signingOrder: Timelock.SigningOrder = .payeeFirst, fundingKind: Timelock.FundingKind = .p2wsh,
      start: Start = .open, adversary: Adversary<PaymentRole> = .any,
      waived: PerRole<PaymentRole, Set<Timelock.Rule>> = PerRole(payer: [], payee: []),
      allowance: Allowance = Allowance()
    ) {
      self.updates = updates
      self.step = step
      self.reaction = reaction
      self.delay = delay
      self.slack = slack
      undone = UInt32(reorganisationDepth)
      self.reorganisationDepth = reorganisationDepth
      self.signingOrder = signingOrder
      self.fundingKind = fundingKind
      confirmations = 1 + reorganisationDepth
      capacity = updates + 1
      self.start = start
      self.adversary = adversary
      self.waived = waived
      self.allowance = allowance
    }
  }
}

extension Timelock.Bounds: ModelBounds {
  /// The timelock channel's.
  public typealias Family = Timelock

  /// Whether a channel is open after the prologue, unless its terms were refused.
  public var beginsOpen: Bool { start != .opening }

  /// How many looks an honest party misses at most.
  public func lateness(of role: PaymentRole) -> UInt32 {
    neglected.contains(.watching(by: role)) ? reaction + step + delay : reaction
  }

  /// How many looks any honest party misses at most.
  private var lateness: UInt32 { max(lateness(of: .payer), lateness(of: .payee)) }

  /// Lets one branch undo so many blocks; the parties expect it, and want one confirmation more
  /// than that.
  public mutating func undo(_ depth: Int) {
    undone = UInt32(depth)
    reorganisationDepth = depth
    confirmations = 1 + depth
    allowance.reorganisations = depth > 0 ? 1 : 0
  }

  /// Lets no more states be agreed on than so many.
  mutating func limitUpdates(to count: Int) {
    guard updates > count else { return }
    capacity -= updates - count
    updates = count
  }

  /// The price of one unit of goods.
  public static let unit = Amount(uncheckedSatoshis: 100_000)

  /// The price of some units of goods.
  static func price(of units: Int) -> Amount {
    Amount(uncheckedSatoshis: unit.satoshis * Int64(units))
  }

  /// Two blocks pay the payer, and a hundred let that ripen.
  static let firstHeight: UInt32 = 102

  /// The height at which the funding is as deep as the terms want.
  var openHeight: UInt32 { Self.firstHeight + UInt32(confirmations) }

  /// The locks, but for T0.
  private var ladder: Timelock.Ladder {
    played?.terms.ladder
      ?? Timelock.Ladder(
        refundHeight: .genesis, step: step, reaction: reaction, delay: delay, undone: undone)
  }

  /// T0, as near as it can be with room for every update.
  public var refundHeight: UInt32 {
    if let played { return played.terms.ladder.refundHeight.value }
    let rungs = UInt32(updates) * step
    let room = (UInt32(updates) * step - min(step, rungs)) + UInt32(ladder.lead)
    return UInt32(max(1, Int(openHeight + max(rungs, room)) + slack))
  }

  /// The last tip that is of interest: everything final is on the chain by then.
  public var lastHeight: UInt32 {
    max(refundHeight, played?.tip.value ?? 0) + lateness + UInt32(ladder.confirming) + 1
  }

  /// What the two agree on.
  public var terms: Timelock.Terms {
    if let played { return played.terms }
    var ladder = ladder
    ladder.refundHeight = BlockHeight(uncheckedValue: refundHeight)
    return Timelock.Terms(
      capacity: Self.price(of: capacity), unit: Self.unit, confirmations: confirmations,
      ladder: ladder, signingOrder: signingOrder, fundingKind: fundingKind)
  }

  /// The moves before the first future branches off.
  public var prologue: Moves<Timelock> { start.prologue(confirmations: confirmations) }
}

extension Timelock.Bounds.Start {
  /// The moves that lead there, if a funding needs so many confirmations.
  func prologue(confirmations: Int) -> Moves<Timelock> {
    switch self {
    case .opening: []
    case .open: [.open, .exchange, .mine(confirmations, .mempool)]
    case .undone:
      [
        .open, .exchange, .doubleSpend(extraFee: .zero), .mine(confirmations, .mempool),
        .reorganise(confirmations, .only([.doubleSpend])),
      ]
    }
  }
}
