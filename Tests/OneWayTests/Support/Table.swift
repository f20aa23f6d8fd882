import Bitcoin
import Channels
import MockLedger
import Testing

@testable import OneWay

/// Payer and payee at one table, over a real chain: messages pass, and records are kept.
struct Table {
  var payer: OneWay.Payer
  var payee: OneWay.Payee
  var chain: Chain
  /// What is on its way, the oldest first.
  var toPayer: [OneWay.Message] = []
  var toPayee: [OneWay.Message] = []
  /// What each side has stored.
  var payerRecord: OneWay.Payer.Record?
  var payeeRecord: OneWay.Payee.Record?
  /// What was offered to the network, in order, and what its answer was.
  var offered: [Offer] = []
  /// How much worth of goods was handed over.
  var delivered = Amount.zero
  /// Why messages were refused on their way through `exchange`.
  var refusals: [OneWay.Refusal] = []
  /// What the payer has signed under each number, as the payee could read it.
  var signed: [UInt32: [Transaction]] = [:]
  /// Numbers under which two different things were signed.
  var signedTwice: [UInt32] = []
  /// How many effects each input had.
  var effectCounts: [Int] = []
  /// A party falls over at some input, counted from 0 over both, after so many effects.
  var crash: Crash?

  struct Crash: Sendable {
    let input: Int
    let after: Int
  }

  struct Offer {
    let name: OneWay.TransactionName
    let transaction: Transaction
    let refusal: String?
  }

  init(
    _ terms: OneWay.Terms, payerWaiving: Set<OneWay.Rule> = [],
    payeeWaiving: Set<OneWay.Rule> = [], chain: Chain = .start
  ) {
    self.chain = chain
    payer = TestChannel.payer(terms, waiving: payerWaiving, wallet: chain.wallet)
    payee = TestChannel.payee(waiving: payeeWaiving)
  }

  /// A channel whose funding is deep enough: at height 104, in block 102.
  static func open(
    _ terms: OneWay.Terms, payerWaiving: Set<OneWay.Rule> = [],
    payeeWaiving: Set<OneWay.Rule> = []
  ) throws -> Table {
    var table = Table(terms, payerWaiving: payerWaiving, payeeWaiving: payeeWaiving)
    try table.look()
    try table.order(.open, to: .payer)
    table.exchange()
    try table.advance(terms.confirmations)
    return table
  }

  static func open(
    _ variant: OneWay.Variant, payerWaiving: Set<OneWay.Rule> = [],
    payeeWaiving: Set<OneWay.Rule> = []
  ) throws -> Table {
    try open(
      TestChannel.terms(variant), payerWaiving: payerWaiving, payeeWaiving: payeeWaiving)
  }
}

extension Table {
  mutating func order(
    _ order: OneWay.Order, to role: PaymentRole
  ) throws(OneWay.Refusal) {
    try tell(.order(order), to: role)
  }

  mutating func give(
    _ message: OneWay.Message, to role: PaymentRole
  ) throws(OneWay.Refusal) {
    try tell(.message(message, from: role.other), to: role)
  }

  mutating func tell(
    _ input: PartyInput<OneWay>, to role: PaymentRole
  ) throws(OneWay.Refusal) {
    let effects =
      switch role {
      case .payer: try payer.handle(input)
      case .payee: try payee.handle(input)
      }
    let survived = survived(of: effects.count)
    for effect in effects.prefix(survived ?? .max) { perform(effect, of: role) }
    guard survived != nil else { return }
    switch role {
    case .payer: payer = payer.restored(from: payerRecord)
    case .payee: payee = payee.restored(from: payeeRecord)
    }
  }

  private mutating func perform(_ effect: Effect<OneWay>, of role: PaymentRole) {
    if let after = effect.after {
      let stored = role == .payer ? payerRecord?.number : payeeRecord?.number
      #expect(stored == after, "an effect came before its record")
    }
    switch effect.action {
    case .store(.payer(let record)): payerRecord = record
    case .store(.payee(let record)): payeeRecord = record
    case .send(let message, to: .payee):
      note(message)
      toPayee.append(message)
    case .send(let message, to: .payer): toPayer.append(message)
    case .offer(let transaction, let name): offer(transaction, as: name)
    case .release(let sum): delivered = max(delivered, sum)
    }
  }

  private mutating func offer(_ transaction: Transaction, as name: OneWay.TransactionName) {
    let refusal = chain.refusal(of: transaction)
    offered.append(Offer(name: name, transaction: transaction, refusal: refusal))
    if refusal == nil {
      do { try chain.ledger.send(transaction) } catch { Issue.record("\(error)") }
    }
  }

  private mutating func note(_ message: OneWay.Message) {
    guard case .pay(_, _, let proposals) = message.body else { return }
    let transactions = proposals.map(\.transaction)
    if let before = signed.updateValue(transactions, forKey: message.state),
      before != transactions
    {
      signedTwice.append(message.state)
    }
  }

  /// How many effects still happen if the party falls over now; `nil` if it does not.
  private mutating func survived(of effects: Int) -> Int? {
    let input = effectCounts.count
    effectCounts.append(effects)
    guard let crash, crash.input == input else { return nil }
    self.crash = nil
    return crash.after
  }
}

extension Table {
  /// Delivers everything in order, answers too; a refused message is gone.
  mutating func exchange() {
    while !toPayee.isEmpty || !toPayer.isEmpty {
      do throws(OneWay.Refusal) {
        try deliverNext()
      } catch {
        refusals.append(error)
      }
    }
  }

  /// Delivers the message that waits, the payee's mail first.
  mutating func deliverNext() throws(OneWay.Refusal) {
    if toPayee.isEmpty {
      try give(toPayer.removeFirst(), to: .payer)
    } else {
      try give(toPayee.removeFirst(), to: .payee)
    }
  }

  mutating func look(_ role: PaymentRole) throws(OneWay.Refusal) {
    let watch = role == .payer ? payer.watch : payee.watch
    try tell(.look(chain.facts(about: watch)), to: role)
  }

  mutating func look() throws(OneWay.Refusal) {
    for role in PaymentRole.allCases { try look(role) }
  }

  /// Mines block after block, and both look at each.
  mutating func advance(_ blocks: Int) throws(OneWay.Refusal) {
    for _ in 0..<blocks {
      chain.mine()
      try look()
    }
  }

  /// Mines until the tip has a height, and both look at each block.
  mutating func advance(toTip tip: UInt32) throws(OneWay.Refusal) {
    try advance(Int(tip) - Int(chain.tip))
  }

  /// Pays, and lets everything that follows happen.
  mutating func pay(_ satoshis: Int64) throws(OneWay.Refusal) {
    try order(.pay(sat(satoshis)), to: .payer)
    exchange()
  }

  /// The names of what was offered, each once, in the order in which they first came.
  var offeredNames: [OneWay.TransactionName] {
    offered.map(\.name).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What a script holds on the chain, but for the payer's wallet.
  func held(by role: PaymentRole) -> Int64 {
    let payout = TestChannel.payout(role == .payer ? 1 : 2)
    return offered.reduce(into: [Txid: Int64]()) { sums, offer in
      guard chain.ledger.confirmations(of: offer.transaction.txid) > 0 else { return }
      sums[offer.transaction.txid] = offer.transaction.outputs
        .filter { $0.scriptPubKey == payout }.reduce(0) { $0 + $1.value.satoshis }
    }.values.reduce(0, +)
  }

  var parties: Parties { Parties(payer: payer, payee: payee) }

  struct Parties: Equatable {
    let payer: OneWay.Payer
    let payee: OneWay.Payee
  }
}
