import Bitcoin
import Channels
import ExactJSON
import Simulation

/// The smallest family on another layer than a chain of transactions: the payer's deposit lies in
/// the book of an account, each message promises the payee more of it, the payee claims what it was
/// promised last, and the payer takes back what nobody has claimed in time.
enum Tab: ChannelFamily {
  typealias Role = PaymentRole
  static var name: String { "tab" }

  struct Terms: Hashable, Sendable {
    var capacity: Int64 = 2
    var expiry: UInt32 = 8
    var reaction: UInt32 = 1
    var delay: UInt32 = 1

    /// From this tip on the payee claims, to be in time even if it looks late.
    var deadline: UInt32 { expiry - 1 - delay - reaction }
  }

  enum Order: Hashable, Sendable { case open, pay, leave }
  enum Message: Hashable, Sendable { case promise(Int64) }
  enum Act: Hashable, Sendable { case open, claim(Int64), reclaim }
  struct Watch: Hashable, Sendable {}
  enum Phase: String, CaseIterable, Hashable, Sendable { case idle, open, leaving }

  /// What a participant sees of the book.
  struct Sight: Hashable, Sendable {
    let tip: UInt32
    let isClosed: Bool
  }

  struct Record: Hashable, Sendable {
    let number: RecordNumber
    let phase: Phase
    let total: Int64
  }

  enum Rule: String, ChannelRule {
    case order, growth, deadline
    var statement: String { "A participant keeps the rule of \(rawValue)." }
    var clauseName: String { rawValue }
    static var ordering: Set<Rule> { [] }
  }

  struct Refusal: ChannelRefusal {
    let rule: Rule
    var comparison: [Comparison] { [] }
    var remedy: Remedy { .never }
  }

  enum Name: Hashable, Sendable { case funding, claim(Int64), reclaim }
}

extension Tab {
  struct Party: ChannelParty {
    typealias Family = Tab
    let role: PaymentRole
    let terms: Terms
    let rulebook: Rulebook<Refusal>
    var phase = Phase.idle
    /// What was promised last.
    var total: Int64 = 0
    var tip: UInt32 = 0
    var record: RecordNumber = 0

    var watch: Watch? { phase == .idle ? nil : Watch() }

    mutating func handle(_ input: PartyInput<Tab>) throws(Refusal) -> [Effect<Tab>] {
      switch input {
      case .order(.open): return try open()
      case .order(.pay): return try pay()
      case .order(.leave): return try leave()
      case .message(.promise(let total), _): return try accept(total)
      case .look(let sight): return look(sight)
      }
    }

    func restored(from record: Record?) -> Party {
      var party = Party(role: role, terms: terms, rulebook: rulebook)
      guard let record else { return party }
      (party.phase, party.total, party.record) = (record.phase, record.total, record.number)
      return party
    }

    private mutating func stored(_ action: Effect<Tab>.Action? = nil) -> [Effect<Tab>] {
      record += 1
      let store = Effect<Tab>(
        .store(Record(number: record, phase: phase, total: total)), after: nil)
      return [store] + (action.map { [Effect($0, after: record)] } ?? [])
    }

    private mutating func open() throws(Refusal) -> [Effect<Tab>] {
      try rulebook.require(role == .payer && phase == .idle, else: Refusal(rule: .order))
      phase = .open
      return stored(.offer(.open, .funding))
    }

    private mutating func pay() throws(Refusal) -> [Effect<Tab>] {
      let isPossible = role == .payer && phase == .open && total < terms.capacity
      guard isPossible else { throw Refusal(rule: .order) }
      total += 1
      return stored(.send(.promise(total), to: .payee))
    }

    private mutating func accept(_ total: Int64) throws(Refusal) -> [Effect<Tab>] {
      guard role == .payee, phase != .leaving else { throw Refusal(rule: .order) }
      try rulebook.require(total > self.total, else: Refusal(rule: .growth))
      try rulebook.require(tip < terms.deadline, else: Refusal(rule: .deadline))
      (phase, self.total) = (.open, total)
      return stored(.release(upTo: Amount(uncheckedSatoshis: total)))
    }

    private mutating func leave() throws(Refusal) -> [Effect<Tab>] {
      guard phase == .open else { throw Refusal(rule: .order) }
      phase = .leaving
      return stored(role == .payee ? .offer(.claim(total), .claim(total)) : nil)
    }

    private mutating func look(_ sight: Sight) -> [Effect<Tab>] {
      tip = sight.tip
      guard !sight.isClosed, phase != .idle else { return [] }
      switch role {
      case .payer where tip + 1 >= terms.expiry:
        return [Effect(.offer(.reclaim, .reclaim), after: nil)]
      case .payee where tip >= terms.deadline:
        return [Effect(.offer(.claim(total), .claim(total)), after: nil)]
      case .payer, .payee: return []
      }
    }
  }
}
