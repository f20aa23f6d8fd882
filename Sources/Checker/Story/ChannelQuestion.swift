public import Bitcoin
internal import Channels
internal import MockLedger
public import Simulation

/// What a verdict on a channel's transaction means for the channel: what replaced it, and who wins.
public struct ChannelQuestion: Sendable {
  /// What was asked about.
  public let asked: StoryMoment.Made
  /// How it stands with the ledger.
  public let verdict: WhyVerdict
  /// The latest state that anybody holds.
  public let latest: UInt32
  /// The later state that makes it stale; `nil` if it is the latest, or no state of the channel.
  public let supersededBy: UInt32?
  /// When the state that makes it stale can be in a block, and by when it is if its holder and the
  /// miners are as fast as was assumed; `nil` if none does, or where a block has decided already.
  public let headStart: HeadStart?
  /// What has spent the funding output in a block, if anything.
  public let closing: Spending?
  /// Whether there is a funding output, in a block or in the mempool.
  public let isFunded: Bool
  /// Who can be in each block from the next one on; empty while there is none, and once the funding output is spent.
  public let heats: [Heat]
  /// Whether somebody holds the settlement, which no lock keeps from any block.
  public let hasSettlement: Bool
  private let labels: [Txid: TransactionLabel]

  /// How much earlier than a stale state the latest comes.
  public struct HeadStart: Equatable, Sendable {
    /// The first block that may hold the latest state.
    public let firstBlock: BlockHeight
    /// The block by which it stands, if its holder and the miners are as fast as was assumed.
    public let decidedBy: UInt32

    /// `nil` where no block may ever hold the latest state.
    init?(_ label: TransactionLabel, _ heats: [Heat], _ ladder: Timelock.Ladder) {
      guard let heat = heats.first(where: { $0.joins.contains(label) }) else { return nil }
      firstBlock = heat.from
      decidedBy = heat.from.value - 1 + UInt32(ladder.lead)
    }
  }

  /// Asks about a transaction of a story; `nil` if nobody has made it by then.
  public init?(_ label: TransactionLabel, at moment: StoryMoment) {
    guard let made = moment.made(label) else { return nil }
    asked = made
    verdict = WhyVerdict(
      made.transaction, on: moment.ledger, signed: moment.signed(for: made))
    latest = moment.latestState
    supersededBy = label.state.flatMap { [latest] state in state < latest ? latest : nil }
    closing = moment.closing
    isFunded = moment.isFunded
    heats = closing == nil && isFunded ? moment.heats : []
    headStart = supersededBy.flatMap { [heats] state in
      HeadStart(.channel(.commitment(state)), heats, moment.scenario.terms.ladder)
    }
    hasSettlement = moment.made(.channel(.settlement)) != nil
    labels = Dictionary(
      moment.made.map { ($0.transaction.txid, $0.label) }, uniquingKeysWith: { _, last in last })
  }

  /// What a transaction of the story is called.
  public func label(of txid: Txid) -> TransactionLabel? { labels[txid] }
}

extension StoryMoment {
  /// What the signatures of a changed transaction were made for.
  fileprivate func signed(for made: Made) -> Transaction? {
    switch made.label {
    case .changed(let name): self.made(.channel(name))?.transaction
    case .malleated: self.made(.channel(.funding))?.transaction
    case .channel, .doubleSpend: nil
    }
  }

  /// The funding output that counts, if a closing transaction spends one.
  private var fundingOutput: OutPoint? {
    made.last { $0.label.closesTheChannel }?.transaction.inputs.first?.previousOutput
  }

  /// Whether there is an output to be divided, in a block or on its way there.
  fileprivate var isFunded: Bool {
    guard let fundingOutput else { return false }
    if case .unknown = ledger.output(fundingOutput) {
      return ledger.mempoolEntry(fundingOutput.txid) != nil
    }
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

extension TransactionLabel {
  /// Which state it divides the capacity by; `nil` for what is no state of the ladder.
  fileprivate var state: UInt32? {
    switch self {
    case .channel(.refund), .changed(.refund): 0
    case .channel(.commitment(let state)), .changed(.commitment(let state)): state
    case .channel(.funding), .channel(.settlement), .changed(.funding), .changed(.settlement),
      .doubleSpend, .malleated:
      nil
    }
  }
}
