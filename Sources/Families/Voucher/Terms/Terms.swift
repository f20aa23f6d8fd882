public import AccountLedger
public import Channels
public import Filecoin

extension Voucher {
  /// What payer and payee take for given before any money moves: nothing of it is sent, for the
  /// contract's rules are the same for all.
  public struct Terms: Hashable, Sendable {
    /// What each owns before the first move.
    public var balances: PerRole<PaymentRole, TokenAmount>
    /// What counts as one where the engine adds amounts up; what it is paid for, and what is owed,
    /// are multiples of it.
    public var unit: TokenAmount
    /// How many epochs lie between settling and collecting, at least.
    public var settleDelay: Int64
    /// How many epochs a wallet waits before it takes a message for done.
    public var confidence: Int64
    /// How quick both sides and those who make blocks are.
    public var timing: Timing
    /// What messages cost.
    public var fees: MessageFees
    /// Which of the contract's rules are in force.
    public var contractRules: ContractRules

    /// Says what is taken for given.
    public init(
      balances: PerRole<PaymentRole, TokenAmount>, unit: TokenAmount,
      settleDelay: Int64 = 1_440, confidence: Int64 = 5, timing: Timing = Timing(),
      fees: MessageFees = MessageFees(), contractRules: ContractRules = .published
    ) {
      self.balances = balances
      self.unit = unit
      self.settleDelay = settleDelay
      self.confidence = confidence
      self.timing = timing
      self.fees = fees
      self.contractRules = contractRules
    }
  }

  /// How quick both sides and those who make blocks are, in epochs.
  public struct Timing: Hashable, Sendable {
    /// How many epochs a side may need before it acts.
    public var reaction: UInt32
    /// How many epochs those who make blocks may take; 1 is the very next.
    public var delay: UInt32
    /// How many epochs one longer branch may undo.
    public var undone: UInt32

    /// Says how quick they are.
    public init(reaction: UInt32 = 10, delay: UInt32 = 1, undone: UInt32 = 0) {
      self.reaction = reaction
      self.delay = delay
      self.undone = undone
    }
  }
}

extension Voucher.Terms {
  /// The terms of stories and sessions: both have a million, and a thousandth of one is the unit.
  public static let usual = Voucher.Terms(
    balances: .both(.fil(1_000_000)), unit: TokenAmount(atto: 1_000_000_000_000_000))
}

extension TokenAmount {
  /// Whole FIL.
  public static func fil(_ count: Int) -> TokenAmount {
    TokenAmount(atto: Int128(count) * 1_000_000_000_000_000_000)
  }
}
