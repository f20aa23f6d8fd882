import Bitcoin
import Channels
import Testing

@testable import Timelock

/// Payer and payee at one table: messages pass, records are kept, and nothing is mined.
struct Table {
  var payer: Timelock.Payer
  var payee: Timelock.Payee
  let terms: Timelock.Terms
  /// What is on its way, the oldest first.
  var toPayer: [Timelock.Message] = []
  var toPayee: [Timelock.Message] = []
  /// What each side has stored.
  var payerRecord: Timelock.Payer.Record?
  var payeeRecord: Timelock.Payee.Record?
  /// What was offered to the network, in order.
  var offered: [(name: Timelock.TransactionName, transaction: Transaction)] = []
  /// How much worth of goods was handed over.
  var delivered = Amount.zero
  /// Why messages were refused on their way through `exchange`.
  var refusals: [Timelock.Refusal] = []
  /// What each side has signed for each state, as the other could read it.
  var signed: [SignedState: Transaction] = [:]
  /// Two different transactions that were signed for one state.
  var signedTwice: [SignedState] = []
  /// How many effects each input had, whoever took it.
  var effectCounts: [Int] = []
  /// Whether a party that falls over before it stores a record has begun to write it.
  var tearsRecords = false
  /// A party falls over at some input, counted from 0 over both, after so many effects.
  var crash: Crash?

  struct Crash: Sendable {
    let input: Int
    let after: Int
  }

  struct SignedState: Hashable {
    let role: PaymentRole
    let state: UInt32
    let form: Timelock.ClosingForm
  }

  init(
    _ terms: Timelock.Terms, payer: Timelock.Payer = Scene.payer(),
    payee: Timelock.Payee = Scene.payee()
  ) {
    self.terms = terms
    self.payer = payer
    self.payee = payee
  }

  /// A channel whose funding is deep enough.
  static func open(
    _ order: Timelock.SigningOrder, payer: Timelock.Payer = Scene.payer(),
    payee: Timelock.Payee = Scene.payee()
  ) throws -> Table {
    try open(Scene.terms(order), payer: payer, payee: payee)
  }

  static func open(
    _ terms: Timelock.Terms, payer: Timelock.Payer = Scene.payer(),
    payee: Timelock.Payee = Scene.payee()
  ) throws -> Table {
    var table = Table(terms, payer: payer, payee: payee)
    try table.order(payer: .open(terms))
    table.exchange()
    try table.look(tip: 203)
    return table
  }
}

extension Table {
  mutating func order(payer order: Timelock.Payer.Order) throws(Timelock.Refusal) {
    try tell(payer: .order(order))
  }

  mutating func order(payee order: Timelock.Payee.Order) throws(Timelock.Refusal) {
    try tell(payee: .order(order))
  }

  mutating func tell(payer input: Timelock.Payer.Input) throws(Timelock.Refusal) {
    let effects = try payer.handle(input)
    let survived = survived(of: effects.count)
    for effect in effects.prefix(survived ?? .max) {
      requireOrder(effect.after, stored: payerRecord?.number)
      switch effect.action {
      case .store(.payer(let record)): payerRecord = record
      case .store(.payee): Issue.record("a payer stores records of its own")
      case .send(let message, to: let receiver):
        #expect(receiver == .payee)
        note(message, by: .payer)
        toPayee.append(message)
      case .offer(let transaction, let name): offered.append((name, transaction))
      case .release: Issue.record("a payer has no goods")
      }
    }
    guard let survived else { return }
    if tearsRecords, survived < effects.count,
      case .store(.payer(let record)) = effects[survived].action
    {
      payerRecord = left(of: record, behind: payerRecord)
    }
    payer = payer.restored(from: payerRecord)
  }

  mutating func tell(payee input: Timelock.Payee.Input) throws(Timelock.Refusal) {
    let effects = try payee.handle(input)
    let survived = survived(of: effects.count)
    for effect in effects.prefix(survived ?? .max) {
      requireOrder(effect.after, stored: payeeRecord?.number)
      switch effect.action {
      case .store(.payee(let record)): payeeRecord = record
      case .store(.payer): Issue.record("a payee stores records of its own")
      case .send(let message, to: let receiver):
        #expect(receiver == .payer)
        note(message, by: .payee)
        toPayer.append(message)
      case .offer(let transaction, let name): offered.append((name, transaction))
      case .release(let sum): delivered = max(delivered, sum)
      }
    }
    guard let survived else { return }
    if tearsRecords, survived < effects.count,
      case .store(.payee(let record)) = effects[survived].action
    {
      payeeRecord = left(of: record, behind: payeeRecord)
    }
    payee = payee.restored(from: payeeRecord)
  }

  /// What a file gives whose last record is cut off in the middle.
  private func left<Record: WrittenRecord>(
    of record: Record, behind stored: Record?
  ) -> Record? {
    let before = (stored.map { [$0] } ?? []).flatMap { $0.bytes + [UInt8(ascii: "\n")] }
    do throws(NotebookError) {
      let (notebook, tear) = try Notebook<Record>.reading(
        before + record.bytes.prefix(record.bytes.count / 2), keeping: .latest)
      #expect(tear?.offset == before.count)
      return notebook.latest
    } catch {
      Issue.record("a torn record is no damaged one: \(error)")
      return stored
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

  /// An effect must never come before the record that it depends on.
  private func requireOrder(_ after: RecordNumber?, stored: RecordNumber?) {
    guard let after else { return }
    #expect(stored == after, "an effect came before its record")
  }

  private mutating func note(_ message: Timelock.Message, by role: PaymentRole) {
    guard let proposal = message.proposal, proposal.signature != nil else { return }
    let form: Timelock.ClosingForm =
      switch message.kind {
      case .settle, .settled: .settlement
      case .open, .accept, .fund, .refund, .request, .propose, .confirm, .resume: .locked
      }
    let key = SignedState(role: role, state: message.state, form: form)
    if signed.updateValue(proposal.transaction, forKey: key) ?? proposal.transaction
      != proposal.transaction
    {
      signedTwice.append(key)
    }
  }
}

extension Table {
  /// Delivers everything in order, answers too; a refused message is gone.
  mutating func exchange() {
    while !toPayee.isEmpty || !toPayer.isEmpty {
      do throws(Timelock.Refusal) {
        if toPayee.isEmpty {
          try tell(payer: .message(toPayer.removeFirst()))
        } else {
          try tell(payee: .message(toPayee.removeFirst()))
        }
      } catch {
        refusals.append(error)
      }
    }
  }

  /// The funding that both would see.
  var funding: WatchedOutput? { (payer.watch ?? payee.watch)?.outputs.first }

  /// Facts with a funding of some depth.
  func facts(
    tip: UInt32, depth: Int = 3, spender: OutputFacts.Spending = .none
  ) -> ChainFacts {
    guard let funding else { return ChainFacts(tip: height(tip)) }
    return ChainFacts(
      tip: height(tip), funding: .confirmed(funding.outPoint, funding.output, depth: depth),
      spender: spender)
  }

  /// Both look at the chain.
  mutating func look(tip: UInt32, depth: Int = 3) throws(Timelock.Refusal) {
    try look(facts(tip: tip, depth: depth))
  }

  mutating func look(_ facts: ChainFacts) throws(Timelock.Refusal) {
    try tell(payer: .chain(facts))
    try tell(payee: .chain(facts))
  }

  /// Pays, and lets everything that follows happen.
  mutating func pay(_ satoshis: Int64) throws(Timelock.Refusal) {
    try order(payer: .pay(sat(satoshis)))
    exchange()
  }
}
