public import Bitcoin
public import Channels
internal import MockLedger
public import Simulation

/// What a verdict on a channel's transaction means for the channel: what replaced it, and which
/// transaction wins.
public struct ChannelQuestion<Family: QuestionedFamily>: Sendable {
  /// What transactions are called.
  public typealias Label = TransactionLabel<Family.Name>

  /// What was asked about.
  public let asked: ScenarioMoment<Family>.Made
  /// How it stands with the ledger.
  public let verdict: WhyVerdict
  /// The latest state whose transaction a participant holds.
  public let latest: UInt32
  /// The later state that makes it stale; `nil` if it is the latest, or no state of the channel.
  public let supersededBy: UInt32?
  /// When the state that makes it stale can be in a block, and by when it is if its holder and the
  /// miners are as fast as was assumed; `nil` if none does, or where a block has decided already.
  public let headStart: HeadStart?
  /// What has taken the money out of the channel in a block, if anything.
  public let closing: Spending?
  /// Whether there is money in the channel, in a block or in the mempool.
  public let isFunded: Bool
  /// Which closing transactions can be in each block from the next one on; empty while there is no
  /// money, and once it is taken out.
  public let windows: [ClosingWindow<Family>]
  /// Whether a participant holds the settlement, which no lock keeps from any block.
  public let hasSettlement: Bool
  private let labels: [Txid: Label]

  /// How much earlier than a stale state the latest comes.
  public struct HeadStart: Equatable, Sendable {
    /// The first block that may hold the latest state.
    public let firstBlock: BlockHeight
    /// The block by which it stands, if its holder and the miners are as fast as was assumed.
    public let decidedBy: UInt32

    /// `nil` where no block may ever hold the state.
    init?(of state: UInt32, _ windows: [ClosingWindow<Family>], _ terms: Family.Terms) {
      let window = windows.first { window in
        window.joins.contains { $0.state(in: Family.self) == state }
      }
      guard let window else { return nil }
      firstBlock = window.from
      decidedBy = window.from.value - 1 + UInt32(Family.blocksToStand(under: terms))
    }
  }

  /// Asks about a transaction of a scenario; `nil` if it is not made by then.
  public init?(_ label: Label, at moment: ScenarioMoment<Family>) {
    guard let made = moment.made(label) else { return nil }
    asked = made
    verdict = WhyVerdict(
      made.transaction, on: moment.ledger, signed: moment.signed(for: made))
    latest = moment.latestState
    supersededBy = label.state(in: Family.self).flatMap { [latest] state in
      state < latest ? latest : nil
    }
    closing = moment.closing
    isFunded = moment.isFunded
    windows = closing == nil && isFunded ? moment.closingWindows : []
    headStart = supersededBy.flatMap { [windows] state in
      HeadStart(of: state, windows, moment.scenario.terms)
    }
    hasSettlement = moment.made.contains { $0.label.purpose(in: Family.self) == .settlement }
    labels = Dictionary(
      moment.made.map { ($0.transaction.txid, $0.label) }, uniquingKeysWith: { _, last in last })
  }

  /// What a transaction of the scenario is called.
  public func label(of txid: Txid) -> Label? { labels[txid] }
}

extension ScenarioMoment where Family: QuestionedFamily {
  /// What the signatures of a changed transaction were made for.
  fileprivate func signed(for made: Made) -> Transaction? {
    switch made.label {
    case .changed(let name): self.made(.channel(name))?.transaction
    case .malleated: self.made(.channel(.funding))?.transaction
    case .channel, .doubleSpend: nil
    }
  }

  /// The closing transaction that was made last among those that spend an output which is there,
  /// and so counts; without one the last of all.
  var lastClosing: Made? {
    let closings = made.reversed().filter { $0.label.closes(Family.self) }
    return closings.first { isThere($0.transaction.inputs.first?.previousOutput) }
      ?? closings.first
  }

  /// The output that holds the money and counts, if a closing transaction spends one.
  private var fundingOutput: OutPoint? {
    lastClosing?.transaction.inputs.first?.previousOutput
  }

  /// Whether there is an output to be divided, in a block or on its way there.
  fileprivate var isFunded: Bool { isThere(fundingOutput) }

  private func isThere(_ output: OutPoint?) -> Bool {
    guard let output else { return false }
    if case .unknown = ledger.output(output) { return ledger.mempoolEntry(output.txid) != nil }
    return true
  }

  fileprivate var closing: Spending? {
    guard let fundingOutput, case .spent(_, let spender) = ledger.output(fundingOutput) else {
      return nil
    }
    return Spending(
      input: spender.input, output: fundingOutput, txid: spender.txid, height: spender.height)
  }
}
