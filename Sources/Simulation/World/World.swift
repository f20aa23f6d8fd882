public import Bitcoin
public import Channels
public import MockLedger

/// The two parties, what is on its way between them, and the ledger where they meet.
///
/// It is a value made of a few parts that never change: a copy is another future that shares them,
/// and a move puts other parts in the place of those that it is about.
public struct World: Sendable {
  /// The chain, the mempool and what was offered to them.
  var chain: Part<Chain>
  /// The payer and what it has stored and holds.
  var payerSide: Part<Side<Timelock.Payer>>
  /// The payee and what it has stored and holds.
  var payeeSide: Part<Side<Timelock.Payee>>
  /// What is on its way between them.
  var transit: Part<Transit>
  /// Whether each side is up and awake.
  var conditions = PerRole(payer: Condition(), payee: Condition())
  /// Who is told what happens; only there while a move is made.
  var listener: Listener?
  /// What earlier moves have led to; only lent while a move is made.
  var memory: MemoryTables?

  /// The world before the first move of a scenario.
  public init(_ scenario: Scenario) {
    let setting = Setting(scenario)
    chain = Part(Chain(setting, setting.prelude.ledger.forgettingScripts), .onDemand)
    payerSide = Part(Side(setting: setting, party: setting.payer(scenario)), .onDemand)
    payeeSide = Part(Side(setting: setting, party: setting.payee(scenario)), .onDemand)
    transit = Part(Transit(), .onDemand)
    lookEverywhere()
  }

  /// Makes one move: gives what happened, or refuses it and changes nothing.
  public mutating func apply(_ move: Move) throws(MoveRefusal) -> [Event] {
    let listener = Listener()
    var next = self
    next.listener = listener
    try next.perform(move)
    next.listener = nil
    self = next
    return listener.told
  }
}

// What is large is lent where it lies: to copy a ledger only to ask for its height takes longer than
// most moves.
extension World {
  /// The chain and the mempool.
  public var ledger: Ledger { _read { yield chain.content.ledger } }
  /// The side that pays.
  public var payer: Timelock.Payer { _read { yield payerSide.content.party } }
  /// The side that is paid.
  public var payee: Timelock.Payee { _read { yield payeeSide.content.party } }
  /// How much worth of goods is handed over.
  public var goods: Amount { payeeSide.content.given }
  /// The blocks that were there before the story began.
  public var prelude: [Block] { setting.prelude.blocks }
  /// What never changes.
  var setting: Setting { chain.content.setting }
  /// The channel that the payer has last built a funding for, whoever has forgotten it since.
  var channel: Part<Timelock.FundedChannel>? { payerSide.content.built }
  /// What each side could broadcast.
  var holdings: PerRole<PaymentRole, Holdings> {
    PerRole(payer: payerSide.content.holdings, payee: payeeSide.content.holdings)
  }
  /// The most that the payer, keeping to its rules, has signed for the payee to have.
  var promised: Amount { payerSide.content.given }
}
