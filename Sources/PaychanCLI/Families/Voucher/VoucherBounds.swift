internal import AccountLedger
internal import Channels
internal import Checker
internal import Filecoin
internal import Simulation
internal import Voucher

/// The options by which a voucher channel that is to be explored gets its bounds.
enum VoucherBounds {
  private static let vouchers = Option.count("vouchers", "The most vouchers that are signed (2).")
  private static let lanes = Option.count("lanes", "Lanes that the payer pays in (1).")
  private static let settleDelay = Option.count(
    "settle-delay", "Epochs between settle and collect, at least (4).")
  private static let confidence = Option.count(
    "confidence", "Epochs that a wallet waits before it relies on a message (0).")
  private static let reaction = Option.count(
    "reaction", "Looks at the chain that an honest side may miss (0).")
  private static let delay = Option.count("delay", "Blocks that miners may take (1).")
  private static let slack = Option.count(
    "slack", "Epochs after the opening in which the end may begin (0).")
  private static let late = Option.count(
    "late", "Blocks that the payee may miss beyond what was agreed (0).")
  private static let depth = Option.count(
    "reorganisation", "Blocks that one longer branch may undo (0).")
  private static let undone = Option.count(
    "undone", "Blocks that the parties expect a branch to undo (as --reorganisation).")
  private static let handsIn = Option(
    name: "hand-in", help: "The payee may hand vouchers in before anybody settles.")

  private static let start = Option(
    name: "from", help: "Where the futures begin.",
    kind: .choice(
      placeholder: "point", among: Voucher.Bounds.Start.allCases.map(\.rawValue),
      normally: Voucher.Bounds.Start.open.rawValue))

  private static let contract = Option(
    name: "contract", help: "The contract's rules: as published, or with the cure for merges.",
    kind: .choice(
      placeholder: "rules", among: Contract.allCases.map(\.rawValue),
      normally: Contract.cured.rawValue))

  private static let asked = Option(
    name: "ask", help: "What a payer who cheats may sign beside what its wallet signs.",
    kind: .choice(
      placeholder: "voucher", among: Asked.allCases.map(\.rawValue),
      normally: Asked.nothing.rawValue))

  static let all: [Option] =
    [
      vouchers, lanes, settleDelay, confidence, reaction, delay, slack, late, handsIn, start,
      contract, asked, ModelOptions<Voucher>.adversary, ModelOptions<Voucher>.without,
    ] + AllowanceOptions.all + [depth, undone]

  /// Those that say nothing where worlds of many bounds are explored.
  static let beside: [Option] = all.filter { $0.name != undone.name }

  /// The bounds that a command line asks for.
  static func bounds(_ invocation: Invocation) throws(CommandError) -> Voucher.Bounds {
    let count = try invocation.count(of: vouchers, in: 0...100) ?? 2
    let start = invocation.chosen(start) ?? Voucher.Bounds.Start.open
    var bounds = Voucher.Bounds(
      settleDelay: Int64(try invocation.count(of: settleDelay, in: 1...10_000) ?? 4),
      confidence: Int64(try invocation.count(of: confidence, in: 0...1_000) ?? 0),
      reaction: try epochs(reaction, invocation) ?? 0,
      delay: try epochs(delay, from: 1, invocation) ?? 1,
      lanes: 0..<UInt64(try invocation.count(of: lanes, in: 1...8) ?? 1), vouchers: count,
      slack: try epochs(slack, invocation) ?? 0, start: start,
      contractRules: (invocation.chosen(contract) ?? Contract.cured).rules,
      adversary: ModelOptions<Voucher>.adversary(invocation),
      waived: .both(try ModelOptions<Voucher>.waived(invocation)))
    bounds.allowance = try AllowanceOptions.allowance(invocation, bounds.allowance)
    bounds.asked = (invocation.chosen(asked) ?? Asked.nothing).vouchers
    bounds.late = try epochs(late, invocation) ?? 0
    bounds.handsIn = invocation.has(handsIn)
    bounds.undo(try invocation.count(of: depth, in: 0...10) ?? 0)
    bounds.undone = try undone(invocation).map(UInt32.init) ?? bounds.undone
    return bounds
  }

  /// How many undone epochs the sides expect, where the command line says so.
  static func undone(_ invocation: Invocation) throws(CommandError) -> Int64? {
    try invocation.count(of: undone, in: 0...10).map(Int64.init)
  }

  private static func epochs(
    _ option: Option, from least: Int = 0, _ invocation: Invocation
  ) throws(CommandError) -> UInt32? {
    try invocation.count(of: option, in: least...1_000).map(UInt32.init)
  }
}

extension VoucherBounds {
  /// Which rules the contract holds to.
  private enum Contract: String, CaseIterable {
    case cured, published

    var rules: ContractRules {
      switch self {
      case .cured: .cured
      case .published: .published
      }
    }
  }

  /// What a payer who cheats may sign beside what its wallet signs.
  private enum Asked: String, CaseIterable {
    case nothing
    case farMinimum = "far-minimum"
    case merges

    var vouchers: [Voucher.AskedVoucher] {
      switch self {
      case .nothing: []
      case .farMinimum:
        [
          Voucher.AskedVoucher(
            Voucher.VoucherWish(amount: .fil(2), minSettleHeight: Epoch(100_000)), nonce: 2)
        ]
      case .merges:
        [
          Voucher.AskedVoucher(
            Voucher.VoucherWish(amount: .fil(3), merges: [LaneMerge(lane: 1, nonce: 2)]),
            nonce: 2),
          Voucher.AskedVoucher(
            Voucher.VoucherWish(lane: 1, amount: .fil(3), merges: [LaneMerge(lane: 0, nonce: 3)]),
            nonce: 3),
        ]
      }
    }
  }
}
