internal import Bitcoin
public import Channels
internal import Secp256k1

extension Timelock.Payer {
  /// Takes an input: gives what is to be done, or refuses and changes nothing.
  public mutating func handle(_ input: Input) throws(Timelock.Refusal) -> [Effect] {
    try take(input)
  }

  var isDue: Bool {
    guard case .open(let open) = state, case .template = open.latest.body else { return false }
    return outlook.calls(for: open.latest, of: open.channel)
  }

  /// The payer as it was when it stored the record; without one, as it was before its first.
  public func restored(from record: Record?) -> Self {
    var payer = self
    payer.state = record?.state ?? .idle
    payer.records = record?.number ?? 0
    payer.outlook = Outlook()
    return payer
  }

  func receive(_ message: Timelock.Message) throws(Timelock.Refusal) -> Transition {
    switch state {
    case .idle: throw outOfPhase(message)
    case .proposing(let terms): try whileProposing(terms, receive: message)
    case .funding(let funding): try whileFunding(funding, receive: message)
    case .open(let open): try whileOpen(open, receive: message)
    case .updating(let open, let pending):
      try whileUpdating(open, pending, receive: message)
    case .settling(let open, let given): try whileSettling(open, given, receive: message)
    case .leaving(let open, let exit): try whileLeaving(open, exit, receive: message)
    }
  }

  func obey(_ order: Order) throws(Timelock.Refusal) -> Transition {
    switch state {
    case .idle: try whileIdle(obey: order)
    case .proposing, .funding: try beforeOpen(obey: order)
    case .open(let open): try whileOpen(open, obey: order)
    case .updating(let open, let pending): try whileUpdating(open, pending, obey: order)
    case .settling(let open, _): try whileSettling(open, obey: order)
    case .leaving(let open, _): try whileLeaving(open, obey: order)
    }
  }

  func look() -> Transition {
    switch state {
    case .idle, .proposing: stay()
    case .funding(let funding): whileFundingLook(funding)
    case .open(let open), .updating(let open, _), .settling(let open, _): whileOpenLook(open)
    case .leaving(let open, let exit): whileLeavingLook(open, exit)
    }
  }
}

extension Timelock.Payer: Timelock.Side {
  static var role: PaymentRole { .payer }

  static func record(_ number: RecordNumber, of state: State) -> Timelock.Record {
    .payer(Record(number: number, state: state))
  }
}

extension Timelock.Payer: Hashable {
  /// Compares what changes in a payer's life; its key and its rules never do.
  public static func == (left: Self, right: Self) -> Bool {
    left.records == right.records && left.outlook == right.outlook && left.state == right.state
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(records)
    hasher.combine(outlook)
    hasher.combine(state)
  }
}

extension Timelock.Payer.Order {
  /// Which order it is.
  var kind: Timelock.OrderKind {
    switch self {
    case .open: .open
    case .pay: .pay
    case .close: .close
    case .giveUp: .giveUp
    case .resume: .resume
    }
  }
}
