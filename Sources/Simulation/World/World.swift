public import Bitcoin
public import Channels
public import MockLedger

/// The two parties, what is on its way between them, and the ledger where they meet.
///
/// It is a value: a copy is another future, and costs little.
public struct World: Sendable {
  /// The chain and the mempool.
  public internal(set) var ledger: Ledger
  /// The side that pays.
  public internal(set) var payer: Timelock.Payer
  /// The side that is paid.
  public internal(set) var payee: Timelock.Payee
  /// How much worth of goods is handed over.
  public internal(set) var goods = Amount.zero
  let setting: Setting
  /// What the payer has stored.
  var payerNotebook = Timelock.Notebook<Timelock.Payer.Record>(keeping: .latest)
  /// What the payee has stored.
  var payeeNotebook = Timelock.Notebook<Timelock.Payee.Record>(keeping: .latest)
  /// The channel that the payer has last built a funding for, whoever has forgotten it since.
  var channel: Timelock.FundedChannel?
  /// What is on its way to each side.
  var transit = PerRole<[Parcel]>(payer: [], payee: [])
  /// Whether each side is up and awake.
  var conditions = PerRole(payer: Condition(), payee: Condition())
  /// What each side could broadcast, had it kept all that it ever had.
  var holdings = PerRole<[Holding]>(payer: [], payee: [])
  /// What was ever offered to the network or handed to a miner.
  var offers: [Offer] = []
  /// The most that the payer, keeping to its rules, has signed for the payee to have.
  var promised = Amount.zero
  /// What the move that is being made has caused so far; empty between moves.
  var told: [Event] = []

  /// The world before the first move of a scenario.
  public init(_ scenario: Scenario) {
    ledger = Ledger()
    setting = Setting(scenario, on: &ledger)
    payer = Timelock.Payer(
      secret: setting.secrets.payer, payout: setting.members.payer.payout,
      wallet: Timelock.Wallet(
        secret: setting.purses.payer, coins: setting.coins,
        change: setting.purseScript(of: .payer)),
      rulebook: Timelock.Rulebook(waiving: scenario.waived.payer))
    payee = Timelock.Payee(
      secret: setting.secrets.payee, payout: setting.members.payee.payout,
      rulebook: Timelock.Rulebook(waiving: scenario.waived.payee))
    lookEverywhere()
    told = []
  }

  /// Makes one move: gives what happened, or refuses it and changes nothing.
  ///
  /// What the parties hold only grows, and can be long. It is lent to the future and not copied: a
  /// refused move gives it back as it was.
  public mutating func apply(_ move: Move) throws(MoveRefusal) -> [Event] {
    let counts = PerRole(payer: holdings.payer.count, payee: holdings.payee.count)
    var next = self
    holdings = PerRole(payer: [], payee: [])
    do {
      try next.perform(move)
    } catch {
      swap(&holdings, &next.holdings)
      for role in Role.allCases { holdings[role].removeSubrange(counts[role]...) }
      throw error
    }
    let events = next.told
    next.told = []
    self = next
    return events
  }
}

extension World {
  /// The blocks that were there before the story began.
  public var prelude: [Block] { setting.prelude }
}
