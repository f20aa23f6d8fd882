public import Bitcoin
public import Channels
public import Checker
public import Simulation

extension OneWay {
  /// How large a world is that is to be explored, and what may happen in it.
  ///
  /// The payer's way out opens as early as it can: heights are what makes a model large, and no
  /// promise depends on how long a channel waits.
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

    /// How the payer gets its money back.
    public var kind: Variant.Kind
    /// The most payments that are made.
    public var payments: Int
    /// How many looks at the chain an honest party may miss.
    public var reaction: UInt32
    /// How many blocks miners may take.
    public var delay: UInt32
    /// How many blocks pass between the opening and the last tip to accept; nothing to a kick-off.
    public var slack: Int
    /// How many blocks the parties expect a branch to undo at most.
    public var undone: UInt32
    /// How many blocks a branch may undo.
    public var reorganisationDepth: Int
    /// How many confirmations the parties want; never less than one more than can be undone.
    public var confirmations: Int
    /// Where the futures begin.
    public var start: Start
    /// Who cheats.
    public var adversary: Adversary<PaymentRole>
    /// How many units of goods can be paid.
    public var capacity: Int
    /// How many units one payment may be worth.
    public var prices = [1]
    /// How many units a top-up adds, where the payer may order one.
    public var topUp: Int?
    /// How many looks the payee misses beyond what was agreed, to find out where its deadline is.
    public var late: UInt32 = 0
    /// How many blocks the clock of a kick-off is too short by.
    public var haste: UInt32 = 0
    /// Which rules each party leaves out.
    public var waived: PerRole<PaymentRole, Set<Rule>>
    /// What honest sides neglect beside their rules.
    public var neglected: Set<Neglect<PaymentRole>> = []
    /// What else may happen, and how often.
    public var allowance: Allowance
    /// The channel that somebody has played, where the futures begin in it.
    var played: Played?

    /// Bounds a world.
    public init(
      _ kind: Variant.Kind = .expiry, payments: Int = 2, reaction: UInt32 = 0, delay: UInt32 = 1,
      slack: Int = 1, reorganisationDepth: Int = 0, start: Start = .open,
      adversary: Adversary<PaymentRole> = .any,
      waived: PerRole<PaymentRole, Set<Rule>> = PerRole(payer: [], payee: []),
      allowance: Allowance = Allowance()
    ) {
      self.kind = kind
      self.payments = payments
      self.reaction = reaction
      self.delay = delay
      self.slack = slack
      undone = UInt32(reorganisationDepth)
      self.reorganisationDepth = reorganisationDepth
      confirmations = 1 + reorganisationDepth
      capacity = payments + 1
      self.start = start
      self.adversary = adversary
      self.waived = waived
      self.allowance = allowance
    }
  }
}

extension OneWay.Bounds: ModelBounds {
  /// The one-way channel.
  public typealias Family = OneWay

  /// Whether a channel is open after the prologue, unless its terms were refused.
  public var beginsOpen: Bool { start != .opening }

  /// How many looks an honest party misses at most.
  public func lateness(of role: PaymentRole) -> UInt32 {
    let agreed = role == .payee ? reaction + late : reaction
    return neglected.contains(.watching(by: role)) ? agreed + delay + UInt32(timing.lead) : agreed
  }

  /// Lets one branch undo so many blocks; the parties expect it, and want one confirmation more
  /// than that.
  public mutating func undo(_ depth: Int) {
    undone = UInt32(depth)
    reorganisationDepth = depth
    confirmations = 1 + depth
    allowance.reorganisations = depth > 0 ? 1 : 0
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
  public var openHeight: UInt32 { Self.firstHeight + UInt32(confirmations) }

  private var timing: OneWay.Timing {
    played?.terms.timing ?? OneWay.Timing(reaction: reaction, delay: delay, undone: undone)
  }

  /// What the payer's way out is, as early as it can be with room for a payment.
  public var variant: OneWay.Variant {
    let room = UInt32(max(0, timing.lead + slack))
    return switch kind {
    case .refund: .refund(BlockHeight(uncheckedValue: openHeight + room))
    case .expiry: .expiry(BlockHeight(uncheckedValue: openHeight + room))
    case .lifetime: .lifetime(UInt32(confirmations) + room)
    case .kickOff: .kickOff(1 + UInt32(timing.lead) - min(haste, UInt32(timing.lead)))
    case .trusting: .trusting
    }
  }

  /// The last tip that is of interest: everything final is on the chain by then.
  public var lastHeight: UInt32 {
    let lateness = max(lateness(of: .payer), lateness(of: .payee))
    if let played {
      let blocks = OneWay.blocksToTheEnd(from: played.tip, under: played.terms)
      return played.tip.value + UInt32(blocks) + lateness + UInt32(timing.confirming)
    }
    let opening = openHeight + UInt32(max(0, timing.lead + slack)) + 1
    let kickOff = kind == .kickOff ? delay + 1 : 0
    return opening + kickOff + lateness + UInt32(timing.confirming) + 1
  }

  /// What the two agree on.
  public var terms: OneWay.Terms {
    played?.terms
      ?? OneWay.Terms(
        variant: variant, capacity: Self.price(of: capacity), unit: Self.unit,
        confirmations: confirmations, timing: timing)
  }

  /// The moves before the first future branches off.
  public var prologue: Moves<OneWay> { start.prologue(confirmations: confirmations) }
}

extension OneWay.Bounds.Start {
  /// The moves that lead there, if a funding needs so many confirmations.
  func prologue(confirmations: Int) -> Moves<OneWay> {
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
