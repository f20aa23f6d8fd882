public import AccountLedger
internal import Channels
public import Checker
internal import Filecoin
internal import Simulation

extension Voucher {
  /// A gap that the contract once had, and the small world in which it shows.
  public struct Gap: Sendable {
    /// The gap.
    public let subject: HistoricGap
    /// The world, with the gap and without the rules that stand by for it.
    public let world: Bounds

    /// Every gap, in its order.
    public static var all: [Gap] { HistoricGap.allCases.map(Gap.init) }

    /// Opens a gap.
    public init(_ subject: HistoricGap) {
      self.subject = subject
      var world = Self.closed(subject)
      let changed = subject.applied(
        to: LedgerParameters(settleDelay: world.settleDelay, rules: world.contractRules))
      world.settleDelay = changed.settleDelay
      world.contractRules = changed.rules
      if subject == .negativeAmount { world.waived.payee = [.smallestDelta] }
      self.world = world
    }

    /// The same world without the gap.
    public static func closed(_ gap: HistoricGap) -> Bounds {
      var world = Bounds(
        vouchers: 1, adversary: .one(.payee), allowance: Allowance(silences: 0, partings: 1))
      switch gap {
      case .channelUnnamed: world.start = .twoChannels
      case .shortDelay: world.adversary = .one(.payer)
      case .negativeAmount: world.askForLess()
      case .fewLanes:
        world.start = .manyLanes
        world.lanes = 256..<257
        world.vouchers = 257
        world.funds = 257
        world.adversary = .one(.payer)
        world.allowance.partings = 0
      case .numberOnly: world.adversary = .one(.payer)
      case .lateVoucher: world.allowance.silences = 1
      case .equalNonce, .channelKept: break
      }
      return world
    }

    /// What it costs, as it was found.
    public var cost: Cost<Voucher>? {
      Voucher.contractCosts.first { $0.name == subject.rawValue }
    }
  }

  /// The costs of the gaps as they were found, in FIL; where nothing is lost, the promise breaks
  /// all the same.
  public static let contractCosts: [Cost<Voucher>] = [
    Cost("channel-unnamed", .noHostage, actions: 4, satoshis: 1),
    Cost("equal-nonce", .clockRunsForward, actions: 6, satoshis: 0),
    Cost("short-delay", .payeeKeepsItsShare, actions: 4, satoshis: 1),
    Cost("negative-amount", .noHostage, actions: 2, satoshis: 1),
    Cost("channel-kept", .nothingStays, actions: 6, satoshis: 0),
    Cost("late-voucher", .clockRunsForward, actions: 10, satoshis: 0),
    Cost("number-only", .noHostage, actions: 2, satoshis: 1),
    Cost("few-lanes", .noHostage, actions: 2, satoshis: 1),
  ]
}

extension Voucher.Bounds {
  /// A payer signs a voucher for less than nothing in a new lane; a payee whose wallet takes what
  /// adds nothing hands it in.
  fileprivate mutating func askForLess() {
    start = .handedIn
    vouchers = 2
    adversary = .one(.payer)
    asked = [Voucher.AskedVoucher(Voucher.VoucherWish(lane: 2, amount: .fil(-1)), nonce: 1)]
    allowance.tampers = 1
    handsIn = true
  }
}
