public import AccountLedger
internal import Bitcoin
public import Channels
public import Checker
internal import Filecoin
public import Simulation

extension Voucher {
  /// How large a world is that is to be explored, and what may happen in it.
  ///
  /// Delays are a few epochs long instead of hours: what counts is what fits between settling and
  /// collecting, and no promise depends on how long a channel is open.
  public struct Bounds: Hashable, Sendable {
    /// How many epochs lie between settling and collecting, at least.
    public var settleDelay: Int64
    /// How many epochs a wallet waits before it takes a message for done.
    public var confidence: Int64
    /// How many looks at the ledger an honest side may miss.
    public var reaction: UInt32
    /// How many epochs those who make blocks may take.
    public var delay: UInt32
    /// How many epochs the sides expect a branch to undo at most.
    public var undone: UInt32
    /// How many epochs a branch may undo.
    public var reorganisationDepth: Int
    /// The lanes that the payer pays in.
    public var lanes: Range<UInt64>
    /// How many vouchers the payer's wallet signs at most.
    public var vouchers: Int
    /// How many FIL one more voucher may be worth.
    public var prices = [1]
    /// How many FIL the channel holds.
    public var funds: Int
    /// In how many epochs after the opening the end may begin.
    public var slack: UInt32
    /// Where the futures begin.
    public var start: Start
    /// What a payer who cheats may sign beside what its wallet signs.
    public var asked: [AskedVoucher]
    /// How the sender may change a voucher on its way, and sign it again.
    public var changes: [VoucherChange]
    /// Whether the payee may hand vouchers in before anybody settles.
    public var handsIn = false
    /// Whether the payee's owner may hand in what the contract would refuse.
    public var isHasty = false
    /// How many looks the payee misses beyond what was agreed, to find out where its deadline is.
    public var late: UInt32 = 0
    /// Which of the contract's rules are in force.
    public var contractRules: ContractRules
    /// Who cheats.
    public var adversary: Adversary<PaymentRole>
    /// Which rules each side leaves out.
    public var waived: PerRole<PaymentRole, Set<Rule>>
    /// What honest sides neglect beside their rules.
    public var neglected: Set<Neglect<PaymentRole>> = []
    /// What else may happen, and how often.
    public var allowance: Allowance
    /// The channel that somebody has played, where the futures begin in it.
    var played: Played?

    /// Bounds a world.
    public init(
      settleDelay: Int64 = 4, confidence: Int64 = 0, reaction: UInt32 = 0, delay: UInt32 = 1,
      reorganisationDepth: Int = 0, lanes: Range<UInt64> = 0..<1, vouchers: Int = 2,
      slack: UInt32 = 0,
      start: Start = .open, asked: [AskedVoucher] = [],
      contractRules: ContractRules = .cured, adversary: Adversary<PaymentRole> = .any,
      waived: PerRole<PaymentRole, Set<Rule>> = .none,
      allowance: Allowance = Allowance(silences: 0)
    ) {
      self.settleDelay = settleDelay
      self.confidence = confidence
      self.reaction = reaction
      self.delay = delay
      undone = UInt32(reorganisationDepth)
      self.reorganisationDepth = reorganisationDepth
      self.lanes = lanes
      self.vouchers = vouchers
      funds = max(vouchers, 3)
      self.slack = slack
      self.start = start
      self.asked = asked
      changes = []
      self.contractRules = contractRules
      self.adversary = adversary
      self.waived = waived
      self.allowance = allowance
    }
  }

  /// A voucher that a payer who cheats may sign.
  public struct AskedVoucher: Hashable, Sendable {
    /// What it says.
    public var wish: VoucherWish
    /// Its nonce.
    public var nonce: UInt64

    /// Describes a voucher.
    public init(_ wish: VoucherWish, nonce: UInt64) {
      self.wish = wish
      self.nonce = nonce
    }
  }
}

extension Voucher.Bounds: ModelBounds {
  /// The voucher channel.
  public typealias Family = Voucher

  /// Whether a channel is open after the prologue.
  public var beginsOpen: Bool { start != .nothing }

  /// How many looks an honest side misses at most.
  public func lateness(of role: PaymentRole) -> UInt32 {
    let agreed = role == .payee ? reaction + late : reaction
    return neglected.contains(.watching(by: role)) ? agreed + UInt32(settleDelay) : agreed
  }

  /// Lets one branch undo so many epochs, which the sides expect.
  public mutating func undo(_ depth: Int) {
    undone = UInt32(depth)
    reorganisationDepth = depth
    allowance.reorganisations = depth > 0 ? 1 : 0
  }

  /// The epoch in which the channel is known to be open.
  public var openHeight: UInt32 {
    let epochs = 1 + UInt32(confidence)
    return switch start {
    case .nothing: 0
    case .open: epochs
    case .handedIn, .closing, .manyLanes: epochs + 1
    case .twoChannels: 2 * epochs + 1
    }
  }

  /// The last tip that is of interest: everything final is on the chain by then.
  public var lastHeight: UInt32 {
    if let played {
      let epochs = Voucher.blocksToTheEnd(from: played.tip, under: played.terms)
      return played.tip.value + UInt32(epochs) + 1
    }
    let opening = openHeight + (start == .nothing ? 1 + UInt32(confidence) : 0)
    return opening + slack + UInt32(settleDelay) + 2 * delay + undone
  }

  /// What the two take for given.
  public var terms: Voucher.Terms {
    played?.terms
      ?? Voucher.Terms(
        balances: PerRole(payer: .fil(2 * funds), payee: .fil(1)), unit: .fil(1),
        settleDelay: settleDelay, confidence: confidence,
        timing: Voucher.Timing(reaction: reaction, delay: delay, undone: undone),
        contractRules: contractRules)
  }

  /// The moves before the first future branches off.
  public var prologue: Moves<Voucher> {
    let open: Moves<Voucher> = [.addFunds(.fil(funds)), .mine(1 + Int(confidence), .mempool)]
    switch start {
    case .nothing: return []
    case .open: return open
    case .handedIn:
      let paying: Moves<Voucher> = [.pay(.fil(2), lane: 0), .pay(.fil(1), lane: 1), .exchange]
      return open + paying + handingIn
    case .manyLanes: return open + fillingLanes
    case .closing: return open + [.pay(.fil(1)), .exchange, .settle(.payer), .mine(1, .mempool)]
    case .twoChannels:
      return open + [
        .pay(.fil(2)), .exchange, .settle(.payer), .mine(1, .mempool), .addFunds(.fil(funds)),
        .mine(1 + Int(confidence), .mempool),
      ]
    }
  }
}
