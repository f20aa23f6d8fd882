internal import Bitcoin
public import Channels
internal import Secp256k1

extension OneWay.Payer {
  /// Takes an input: gives what is to be done, or refuses and changes nothing.
  public mutating func handle(
    _ input: PartyInput<OneWay>
  ) throws(OneWay.Refusal) -> [Effect<OneWay>] {
    try take(input)
  }

  /// The payer as it was when it stored the record; without one, as it was before its first.
  public func restored(from record: Record?) -> Self {
    var payer = self
    payer.state = record?.state ?? .idle
    payer.records = record?.number ?? 0
    payer.outlook = Outlook()
    return payer
  }

  func receive(_ message: OneWay.Message) throws(OneWay.Refusal) -> Transition {
    switch state {
    case .idle: throw outOfPhase(message)
    case .proposing(let terms): try whileProposing(terms, receive: message)
    case .funding(let funding): try whileFunding(funding, receive: message)
    case .open(let open), .closing(let open), .leaving(let open):
      try whileOpen(open, receive: message)
    }
  }

  func obey(_ order: OneWay.Order) throws(OneWay.Refusal) -> Transition {
    switch state {
    case .idle: try whileIdle(obey: order)
    case .proposing, .funding: try beforeOpen(obey: order)
    case .open(let open): try whileOpen(open, obey: order)
    case .closing(let open): try whileClosing(open, obey: order)
    case .leaving(let open): try whileLeaving(open, obey: order)
    }
  }

  func look() -> Transition {
    switch state {
    case .idle, .proposing: stay()
    case .funding(let funding): whileFundingLook(funding)
    case .open(let open), .closing(let open): whileOpenLook(open)
    case .leaving(let open): stay(offers(of: open))
    }
  }
}

extension OneWay.Payer: OneWay.Side {
  static var role: PaymentRole { .payer }

  /// No message gives a payer anything to broadcast.
  var isDue: Bool { false }

  static func record(_ number: RecordNumber, of state: State) -> OneWay.Record {
    .payer(Record(number: number, state: state))
  }
}

extension OneWay.Payer: Hashable {
  /// Compares what changes in a payer's life; its keys, its offer and its rules never do.
  public static func == (left: Self, right: Self) -> Bool {
    left.records == right.records && left.outlook == right.outlook && left.state == right.state
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(records)
    hasher.combine(outlook)
    hasher.combine(state)
  }
}
