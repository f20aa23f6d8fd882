internal import Bitcoin
public import Channels
internal import Secp256k1

extension OneWay.Payee {
  /// Takes an input: gives what is to be done, or refuses and changes nothing.
  public mutating func handle(
    _ input: PartyInput<OneWay>
  ) throws(OneWay.Refusal) -> [Effect<OneWay>] {
    try take(input)
  }

  /// The payee as it was when it stored the record; without one, as it was before its first.
  public func restored(from record: Record?) -> Self {
    var payee = self
    payee.state = record?.state ?? .idle
    payee.records = record?.number ?? 0
    payee.outlook = Outlook()
    return payee
  }

  func receive(_ message: OneWay.Message) throws(OneWay.Refusal) -> Transition {
    switch state {
    case .idle: try whileIdle(receive: message)
    case .accepted(let channel): try whileAccepted(channel, receive: message)
    case .open(let open): try whileOpen(open, receive: message)
    case .leaving(let open): try whileLeaving(open, receive: message)
    }
  }

  func obey(_ order: OneWay.Order) throws(OneWay.Refusal) -> Transition {
    switch state {
    case .idle: throw outOfPhase(order)
    case .accepted: try whileAccepted(obey: order)
    case .open(let open): try whileOpen(open, obey: order)
    case .leaving(let open): try whileLeaving(open, obey: order)
    }
  }

  func look() -> Transition {
    switch state {
    case .idle, .accepted: stay()
    case .open(let open): whileOpenLook(open)
    case .leaving(let open): stay(closes(of: open))
    }
  }
}

extension OneWay.Payee: OneWay.Side {
  static var role: PaymentRole { .payee }

  /// A payment that was accepted at the last moment has to be closed in the same breath.
  var isDue: Bool {
    guard case .open(let open) = state else { return false }
    return mustClose(open)
  }

  static func record(_ number: RecordNumber, of state: State) -> OneWay.Record {
    .payee(Record(number: number, state: state))
  }
}

extension OneWay.Payee: Hashable {
  /// Compares what changes in a payee's life; its key and its rules never do.
  public static func == (left: Self, right: Self) -> Bool {
    left.records == right.records && left.outlook == right.outlook && left.state == right.state
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(records)
    hasher.combine(outlook)
    hasher.combine(state)
  }
}
