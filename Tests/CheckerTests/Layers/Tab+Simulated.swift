import Bitcoin
import Channels
import ExactJSON
import Simulation

extension Tab.Name: TransactionNaming {
  init?(_ text: String) { nil }
  var description: String {
    switch self {
    case .funding: "funding"
    case .claim(let total): "claim \(total)"
    case .reclaim: "reclaim"
    }
  }
  static var forms: [String] { ["funding", "claim 1", "reclaim"] }
  var mark: Mark {
    switch self {
    case .funding: Mark(1)
    case .claim(let total): Mark(high: 2, low: UInt64(total))
    case .reclaim: Mark(3)
    }
  }
}

extension Tab.Message: Marked {
  func write(to writer: inout MarkWriter) {
    switch self {
    case .promise(let total): writer.write(total)
    }
  }
}

extension Tab.Order: Marked {
  func write(to writer: inout MarkWriter) { writer.write("\(self)") }
}

extension Tab.Watch: Marked {
  func write(to writer: inout MarkWriter) {}
}

extension Tab.Sight: Marked {
  func write(to writer: inout MarkWriter) {
    writer.write(tip)
    writer.write(UInt8(isClosed ? 1 : 0))
  }
}

extension Tab.Party: Marked {
  func write(to writer: inout MarkWriter) {
    writer.write(phase.rawValue)
    writer.write(total)
    writer.write(tip)
  }
}

extension Tab.Record: WrittenRecord {
  var bytes: [UInt8] { Array("\(number) \(phase.rawValue) \(total)".utf8) }
  init(parsing bytes: [UInt8]) throws(RecordError) { throw .tooLong(count: bytes.count, limit: 0) }
}

extension Tab: SimulatedFamily {
  typealias Layer = TabBook
  typealias Completion = Never
  typealias Trick = Never
  typealias TrickFault = Never
  struct Wallets: Sendable { let capacity: Int64 }
  enum Change: Hashable, Sendable { case total(Int64) }

  struct Contract: Marked, Equatable {
    func write(to writer: inout MarkWriter) {}
  }

  struct Holding: HeldAct {
    typealias Family = Tab
    let name: Name
    let act: Act
    func write(to writer: inout MarkWriter) { writer.write(name.mark) }
  }

  static func wallets(for scenario: Scenario<Tab>) -> Wallets {
    Wallets(capacity: scenario.terms.capacity)
  }

  static func layer(for scenario: Scenario<Tab>, _ wallets: Wallets) -> TabBook {
    TabBook(terms: scenario.terms)
  }

  static func party(_ role: Role, for scenario: Scenario<Tab>, _ wallets: Wallets) -> Party {
    Party(role: role, terms: scenario.terms, rulebook: Rulebook(waiving: scenario.waived[role]))
  }

  static func write(_ terms: Terms, to writer: inout MarkWriter) { writer.write("\(terms)") }

  static func contract(of party: Party) -> Contract? { party.phase == .idle ? nil : Contract() }

  static func built(by party: Party) -> [Holding] {
    party.role == .payer
      ? [Holding(name: .funding, act: .open), Holding(name: .reclaim, act: .reclaim)] : []
  }

  static func write(_ record: Record?, beside party: Party, to writer: inout MarkWriter) {}
  static func reread(_ record: Record, under rulebook: Rulebook<Refusal>) -> Record { record }
  static func promise(by message: Message, from party: Party) -> Amount {
    Amount(uncheckedSatoshis: party.total)
  }
  static func resumption(of party: Party) -> Order? { nil }

  static func holdings(
    broughtBy message: Part<Message>, to participant: Participant<Tab>,
    in contract: Part<Contract>, recalling completions: Completions<Never>
  ) -> [Holding] {
    switch message.content {
    case .promise(let total): [Holding(name: .claim(total), act: .claim(total))]
    }
  }

  static func forge(_ message: Message, _ change: Change, by forger: Forger<Tab>) -> Message? {
    switch change {
    case .total(let total): forger.signing == .again ? .promise(total) : nil
    }
  }

  static func change(
    _ holding: Holding, _ change: Change, by forger: Forger<Tab>
  ) -> TabBook.Offer? { nil }
  static func kind(of message: Message) -> String { "promise" }
  static func perform(
    _ trick: Never, in turn: inout Turn<Tab>
  ) throws(MoveRefusal<Tab>) {}
}

// How things stand.
extension Tab {
  static func goods(in world: World<Tab>) -> Amount { world.participant(.payee).given }
  static func agreed(by party: Party) -> PerRole<Role, Amount>? { nil }

  static func owned(by role: Role, in world: World<Tab>) -> Amount {
    let book = world.layer
    let amount =
      switch role {
      case .payer:
        book.paid.map { book.terms.capacity - $0 } ?? (book.isOpen ? 0 : book.terms.capacity)
      case .payee: book.paid ?? 0
      }
    return Amount(uncheckedSatoshis: amount)
  }

  static func owned(byAtStart role: Role, _ wallets: Wallets) -> Amount {
    role == .payer ? Amount(uncheckedSatoshis: wallets.capacity) : .zero
  }

  static func claim(of role: Role, in world: World<Tab>) -> Claim<Tab>? { nil }

  static func shortfall(of role: Role, in world: World<Tab>) -> Amount {
    guard role == .payee, let paid = world.layer.paid else { return .zero }
    return Amount(uncheckedSatoshis: max(0, world[.payee].total - paid))
  }

  static func locked(in world: World<Tab>) -> Amount {
    let book = world.layer
    return book.isOpen && book.paid == nil
      ? Amount(uncheckedSatoshis: book.terms.capacity) : .zero
  }

  static func confirmed(in world: World<Tab>) -> [Name] { world.layer.receipts }
}

// How it is written: nothing here is read.
extension Tab {
  static func json(of terms: Terms) -> JSON { .string("\(terms)") }
  static func terms(_ json: JSON) throws(MemberError) -> Terms { Terms() }
  static func json(of message: Message) -> JSON { .string("\(message)") }
  static func json(of order: Order, to role: Role) -> JSONObject { ["order": .string("\(order)")] }
  static func json(of trick: Never) -> JSONObject {}
  static func json(of change: Change) -> JSONObject { ["change": .string("\(change)")] }
  static var orderForms: [WrittenForm<Move<Tab>>] { [] }
  static var trickForms: [WrittenForm<Move<Tab>>] { [] }
  static var changeForms: [WrittenForm<Change>] { [] }
  static var templates: [ScenarioTemplate<Tab>] { [] }
  static var termsNotes: [MemberNote] { [] }
  static var examples: MoveExamples<Tab> {
    MoveExamples(
      broadcast: (.reclaim, .total(0)), tampering: .total(0), block: .everything,
      branch: .everything, repetition: [.exchange])
  }
}
