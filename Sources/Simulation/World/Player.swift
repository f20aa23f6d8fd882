internal import Bitcoin
internal import Channels
internal import ExactJSON

/// A party as a world runs it, so that what holds for both sides is written once.
protocol Player: Marked, Equatable {
  associatedtype Input: PlayerInput
  associatedtype Record: FiledRecord where Record.State == State
  associatedtype State: Equatable

  /// Which side it is.
  static var side: PaymentRole { get }
  var rulebook: Timelock.Rulebook { get }
  var state: State { get }
  var phase: Timelock.Phase { get }
  var watch: Watch? { get }
  /// The channel with its funding output, once that is known.
  var channel: Timelock.FundedChannel? { get }
  /// The funding transaction, from when the party has built it.
  var builtFunding: Transaction? { get }
  /// The closing transaction that it would leave its channel with.
  var bestClosing: Timelock.SignedClosing? { get }

  mutating func handle(_ input: Input) throws(Timelock.Refusal) -> [Effect<Record>]
  func restored(from record: Record?) -> Self
  /// How much the payee has by a message, if it carries the payer's signature of a commitment.
  func promise(by message: Timelock.Message) -> Amount
  /// Where a memory keeps what the party does.
  static func responses(in tables: MemoryTables) -> MemoTable<Response<Self>>
  /// Where a memory keeps what the party makes of inputs.
  static func handled(in tables: MemoryTables) -> MemoTable<Handled<Self>>
  /// Writes down where it could stand.
  func write(_ state: State, to writer: inout MarkWriter)
}

/// What both parties can take in.
protocol PlayerInput: Sendable {
  static func message(_ message: Timelock.Message) -> Self
  static func chain(_ facts: ChainFacts) -> Self
}

/// A record that can be written to a file and read from it.
protocol FiledRecord<State>: NumberedRecord {
  associatedtype State
  var state: State { get }
  var json: JSON { get }
  init(json: JSON) throws(RecordError)
}

extension Timelock.Payer.Input: PlayerInput {}
extension Timelock.Payee.Input: PlayerInput {}
extension Timelock.Payer.Record: FiledRecord {}
extension Timelock.Payee.Record: FiledRecord {}

extension Timelock.Payer: Player {
  static var side: PaymentRole { .payer }

  static func responses(in tables: MemoryTables) -> MemoTable<Response<Self>> { tables.payer }

  static func handled(in tables: MemoryTables) -> MemoTable<Handled<Self>> {
    tables.handledByPayer
  }

  var builtFunding: Transaction? {
    switch state {
    case .idle, .proposing: nil
    case .funding(let funding): funding.transaction
    case .open(let open), .updating(let open, _), .settling(let open, _), .leaving(let open, _):
      open.funding
    }
  }

  var bestClosing: Timelock.SignedClosing? {
    guard case .leaving(_, .together(let closing)) = state else { return latest }
    return closing
  }

  func promise(by message: Timelock.Message) -> Amount {
    switch message.body {
    case .propose(let toPayee, _): toPayee
    case .confirm: latest?.division.toPayee ?? .zero
    case .open, .accept, .fund, .refund, .request, .settle, .settled, .resume: .zero
    }
  }
}

extension Timelock.Payee: Player {
  static var side: PaymentRole { .payee }

  static func responses(in tables: MemoryTables) -> MemoTable<Response<Self>> { tables.payee }

  static func handled(in tables: MemoryTables) -> MemoTable<Handled<Self>> {
    tables.handledByPayee
  }

  var builtFunding: Transaction? { nil }

  var bestClosing: Timelock.SignedClosing? {
    if case .leaving(_, .together(let closing)) = state { return closing }
    guard case .signed(let closing) = open?.standing else { return nil }
    return closing
  }

  func promise(by message: Timelock.Message) -> Amount { .zero }
}
