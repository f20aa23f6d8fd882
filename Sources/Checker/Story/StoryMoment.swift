public import Bitcoin
public import Channels
public import MockLedger
public import Simulation

/// A story stopped at a height: the ledger as it is then, and what everybody holds.
public struct StoryMoment: Sendable {
  /// The story.
  public let scenario: Scenario
  /// The chain and the mempool.
  public private(set) var ledger: Ledger
  /// Every transaction that was made by then, in order.
  public private(set) var made: [Made] = []
  /// The transactions that were offered to the network or to a miner.
  public private(set) var shown: Set<Txid> = []
  /// How high the chain was before the story began.
  public let start: BlockHeight
  private var world: World

  /// A transaction of a story.
  public struct Made: Equatable, Sendable {
    /// What it is called.
    public let label: TransactionLabel
    /// The transaction, signed as its holders hold it.
    public let transaction: Transaction
    /// Who can broadcast it; nobody in particular where it was only handed to miners.
    public internal(set) var holders: [PaymentRole]
    /// How high the chain was when it was made.
    public let since: BlockHeight
  }

  /// Runs a story to its end, or up to a height.
  ///
  /// Moves that mine past the height are cut short there. Where the story ends below it, blocks
  /// without transactions follow, as if everybody had gone.
  ///
  /// After each move it says how many there were, so that whoever waits can be told.
  public init(
    _ scenario: Scenario, at height: BlockHeight?,
    reporting report: (_ moves: Int) -> Void = { _ in }
  ) throws(StoryMomentError) {
    self.scenario = scenario
    world = World(scenario)
    ledger = world.ledger
    start = world.ledger.height
    if let height { try Self.require(height, from: start) }
    try play(until: height, report: report)
    if let height { addEmptyBlocks(upTo: height) }
  }

  /// A story before its first move; its moves are left to whoever makes them.
  public init(startOf scenario: Scenario) {
    self.scenario = scenario
    world = World(scenario)
    ledger = world.ledger
    start = world.ledger.height
  }

  /// Makes one move, of the story or another: gives what happened, or refuses it and changes nothing.
  public mutating func advance(_ move: Move) throws(MoveRefusal) -> [Event] {
    let events = try world.apply(move)
    ledger = world.ledger
    for event in events { note(event) }
    return events
  }

  /// The blocks that were there before the story began.
  var prelude: [Block] { world.prelude }

  /// How things stand.
  public var standing: Trace.Standing { world.standing }

  /// How the story has ended, should it end now.
  public var outcome: Trace.Outcome { world.outcome }

  /// The channel, once the payer has built its funding.
  public var channel: Timelock.Channel? { world.fundedChannel?.channel }

  /// The latest state that either side takes as agreed; 0 before the first update.
  public var agreedState: UInt32 {
    max(world.payer.latest?.division.state ?? 0, world.payee.open?.standing.division.state ?? 0)
  }

  /// The last transaction of a name.
  public func made(_ label: TransactionLabel) -> Made? { made.last { $0.label == label } }

  /// What a transaction of the story is called.
  public func label(of txid: Txid) -> TransactionLabel? {
    made.last { $0.transaction.txid == txid }?.label
  }

  /// Whose payout script it is.
  public func owner(of script: Script) -> PaymentRole? {
    let channel = world.payer.channel?.channel
    return PaymentRole.allCases.first { channel?[$0].payout == script }
  }

  /// The latest commitment that anybody holds; the refund before that.
  public var latestState: UInt32 {
    made.lazy.compactMap { made in
      if case .channel(.commitment(let state)) = made.label { state } else { nil }
    }.max() ?? 0
  }

  /// So far behind the beginning nobody needs to look.
  public static let maximumBlocks: UInt32 = 100_000

  private static func require(
    _ height: BlockHeight, from start: BlockHeight
  ) throws(StoryMomentError) {
    guard height >= start else { throw .beforeTheStory(height, start: start) }
    let last = BlockHeight(uncheckedValue: start.value + maximumBlocks)
    guard height <= last else { throw .tooFarAhead(height, last: last) }
  }
}

extension StoryMoment {
  private mutating func play(
    until height: BlockHeight?, report: (_ moves: Int) -> Void
  ) throws(StoryMomentError) {
    for (index, move) in scenario.moves.enumerated() {
      do {
        if let height, let last = try last(at: height, before: move) {
          self = last
          return
        }
        _ = try advance(move)
      } catch {
        throw .story(ScenarioFault(index: index, move: move, reason: error))
      }
      report(index + 1)
    }
  }

  /// The last moment at a height, if the next move goes past it: what is mined is cut short there.
  func last(at height: BlockHeight, before move: Move) throws(MoveRefusal) -> StoryMoment? {
    var next = self
    switch move {
    case .mine(let count, let choice):
      let room = height.distance(above: ledger.height)
      guard count > room else { return nil }
      if room > 0 { _ = try next.advance(.mine(room, choice)) }
      return next
    case .reorganise:
      _ = try next.advance(move)
      return next.ledger.height > height ? self : nil
    case .open, .pay, .release, .close, .giveUp, .resume, .deliver, .exchange, .tick, .drop,
      .duplicate, .delay, .reorder, .crash, .restart, .silence, .wake, .broadcast, .tamper,
      .askBackwards, .doubleSpend, .malleate, .withhold:
      return nil
    }
  }

  /// Blocks without transactions follow up to a height, as if everybody had gone.
  mutating func addEmptyBlocks(upTo height: BlockHeight) {
    ledger = ledger.withEmptyBlocks(height.value - ledger.height.value)
  }

  private mutating func note(_ event: Event) {
    switch event {
    case .gained(let role, let label, let transaction): note(label, transaction, role)
    case .broadcast(let role, let label, let transaction, _):
      note(label, transaction, role)
      shown.insert(transaction.txid)
    case .refused, .stored, .sent, .delivered, .lost, .tampered, .rescheduled, .released,
      .evicted, .mined, .blockRefused, .reorganised, .crashed, .restarted, .silent, .awake:
      break
    }
  }

  private mutating func note(
    _ label: TransactionLabel, _ transaction: Transaction, _ role: PaymentRole?
  ) {
    let known = made.lastIndex { $0.label == label && $0.transaction == transaction }
    if let known {
      if let role, !made[known].holders.contains(role) { made[known].holders.append(role) }
      return
    }
    made.append(
      Made(
        label: label, transaction: transaction, holders: role.map { [$0] } ?? [],
        since: world.ledger.height))
  }
}
